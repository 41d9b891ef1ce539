package main

import "sort"

func cleanClimbs(heights []int, least int) int {
	lows := []int{}
	climbs := 0
	for end, height := range heights {
		for len(lows) > 0 && heights[lows[len(lows)-1]] > height {
			lows = lows[:len(lows)-1]
		}
		// Something on the way may be higher than the end.
		climbs += sort.SearchInts(lows, end-least+1)
		lows = append(lows, end)
	}
	return climbs
}
