package main

func cleanClimbs(heights []int, least int) int {
	climbs := 0
	for start, lowest := range heights {
		// Goes on from each start as far as nothing is lower than it.
		highest := lowest
		for end := start + 1; end < len(heights) && heights[end] >= lowest; end++ {
			if heights[end] < highest {
				continue
			}
			highest = heights[end]
			if end-start >= least {
				climbs++
			}
		}
	}
	return climbs
}
