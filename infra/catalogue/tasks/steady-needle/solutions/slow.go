package main

import "sort"

func steadyNeedle(readings []float64, width int) []float64 {
	shown := []float64{}
	for end := width; end <= len(readings); end++ {
		// The whole window is sorted anew for each reading.
		window := append([]float64{}, readings[end-width:end]...)
		sort.Float64s(window)
		if width%2 == 1 {
			shown = append(shown, window[width/2])
		} else {
			shown = append(shown, window[width/2-1]/2+window[width/2]/2)
		}
	}
	return shown
}
