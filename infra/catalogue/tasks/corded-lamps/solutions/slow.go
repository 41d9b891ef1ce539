package main

func brightestStretch(watts []int, stops []int) int {
	lit := make([]bool, len(watts))
	for i := 1; i < len(stops); i++ {
		// Every single step of the caretaker is taken.
		for place := stops[i-1]; place != stops[i]; {
			if place < stops[i] {
				place++
			} else {
				place--
			}
			lit[place] = !lit[place]
		}
	}
	stretch, best := 0, 0
	for lamp, power := range watts {
		if !lit[lamp] {
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
