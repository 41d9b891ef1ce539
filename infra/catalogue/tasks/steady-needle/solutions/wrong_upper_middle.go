package main

import "sort"

func steadyNeedle(readings []float64, width int) []float64 {
	window, shown := []float64{}, []float64{}
	for i, reading := range readings {
		at := sort.SearchFloat64s(window, reading)
		window = append(window, 0)
		copy(window[at+1:], window[at:])
		window[at] = reading
		if i >= width {
			out := sort.SearchFloat64s(window, readings[i-width])
			window = append(window[:out], window[out+1:]...)
		}
		if i+1 >= width {
			shown = append(shown, window[width/2])
		}
	}
	return shown
}
