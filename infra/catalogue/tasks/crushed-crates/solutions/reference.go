package main

import "math"

type crate struct{ total, most int }

func pileHeights(actions [][]int) []int {
	// For each crate the weight of the pile up to it, and the most that the whole pile may weigh before it or one
	// below it breaks. The ground is the first one.
	pile := []crate{{0, math.MaxInt}}
	heights := []int{}
	for _, action := range actions {
		weight, strength := action[0], action[1]
		top := pile[len(pile)-1]
		total := top.total + weight
		switch {
		case weight == 0 && len(pile) > 1:
			pile = pile[:len(pile)-1]
		case weight > 0 && total > top.most:
			// From the top down to the lowest broken one, everything has too low a limit.
			for pile[len(pile)-1].most < total {
				pile = pile[:len(pile)-1]
			}
		case weight > 0:
			most := total + strength
			if top.most < most {
				most = top.most
			}
			pile = append(pile, crate{total, most})
		}
		heights = append(heights, len(pile)-1)
	}
	return heights
}
