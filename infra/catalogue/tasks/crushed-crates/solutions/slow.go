package main

func pileHeights(actions [][]int) []int {
	pile := [][]int{}
	heights := []int{}
	for _, action := range actions {
		if action[0] > 0 {
			pile = append(pile, action)
			// Every crate is looked at anew, from the top down.
			load, left := 0, len(pile)
			for place := len(pile) - 1; place >= 0; place-- {
				if load > pile[place][1] {
					left = place
				}
				load += pile[place][0]
			}
			pile = pile[:left]
		} else if len(pile) > 0 {
			pile = pile[:len(pile)-1]
		}
		heights = append(heights, len(pile))
	}
	return heights
}
