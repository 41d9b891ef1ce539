package main

func brightestStretch(watts []int, stops []int) int {
	// How many more pulls a lamp gets than the one before it.
	changes := make([]int, len(watts)+1)
	for i := 1; i < len(stops); i++ {
		first, last := stops[i-1]+1, stops[i]
		if stops[i] <= stops[i-1] {
			first, last = stops[i], stops[i-1]-1
		}
		changes[first]++
		changes[last+1]--
	}
	pulls, stretch, best := 0, 0, 0
	for lamp, power := range watts {
		pulls += changes[lamp]
		if pulls%2 == 0 {
			stretch = 0
			continue
		}
		stretch += power
		if stretch > best {
			best = stretch
		}
	}
	return best
}
