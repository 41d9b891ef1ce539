package main

func brightestStretch(watts []int, stops []int) int {
	changes := make([]int, len(watts)+1)
	for i := 1; i < len(stops); i++ {
		// Pulls the cord at the lamp where a walk begins, too.
		first, last := stops[i-1], stops[i]
		if first > last {
			first, last = last, first
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
