package main

import "sort"

func cleanClimbs(heights []int, least int) int {
	// Places so far with nothing lower behind them, and places with nothing as high behind them.
	lows, highs := []int{}, []int{}
	climbs := 0
	for end, height := range heights {
		for len(lows) > 0 && heights[lows[len(lows)-1]] > height {
			lows = lows[:len(lows)-1]
		}
		for len(highs) > 0 && heights[highs[len(highs)-1]] <= height {
			highs = highs[:len(highs)-1]
		}
		// A climb that ends here begins behind the last higher place, far enough back.
		wall := -1
		if len(highs) > 0 {
			wall = highs[len(highs)-1]
		}
		first := sort.SearchInts(lows, wall+1)
		last := sort.SearchInts(lows, end-least+1)
		if last > first {
			climbs += last - first
		}
		lows, highs = append(lows, end), append(highs, end)
	}
	return climbs
}
