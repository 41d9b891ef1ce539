package main

func stillInside(badges []int) []int {
	inside := []int{}
	for _, badge := range badges {
		// Both the search and the removal walk along the list.
		place := -1
		for i, other := range inside {
			if other == badge {
				place = i
				break
			}
		}
		if place < 0 {
			inside = append(inside, badge)
		} else {
			inside = append(inside[:place], inside[place+1:]...)
		}
	}
	return inside
}
