package main

import "math/rand"

func longestEven(colours []int, legs int) int {
	weights, counts := map[int]uint64{}, map[int]int{}
	state := uint64(0)
	latest := map[uint64]int{0: 0}
	longest := 0
	for i, colour := range colours {
		if _, known := weights[colour]; !known {
			weights[colour] = rand.Uint64()
		}
		state += weights[colour]
		counts[colour]++
		if counts[colour] == legs {
			counts[colour] = 0
			state -= weights[colour] * uint64(legs)
		}
		if start, known := latest[state]; known && i+1-start > longest {
			longest = i + 1 - start
		}
		latest[state] = i + 1 // the place of the first time is lost
	}
	return longest
}
