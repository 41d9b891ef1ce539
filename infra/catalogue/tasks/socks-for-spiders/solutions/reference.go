package main

import "math/rand"

type sum struct{ high, low uint64 }

func longestEven(colours []int, legs int) int {
	weights, counts := map[int]sum{}, map[int]int{}
	// The state after some socks is the sum of all counts, taken modulo `legs`, times the colours' random weights:
	// when it is the same at two places, so are (but for bad luck) all counts, and what lies between comes out even.
	var state sum
	first := map[sum]int{state: 0}
	longest := 0
	for i, colour := range colours {
		weight, known := weights[colour]
		if !known {
			weight = sum{rand.Uint64(), rand.Uint64()}
			weights[colour] = weight
		}
		state.high += weight.high
		state.low += weight.low
		counts[colour]++
		if counts[colour] == legs {
			counts[colour] = 0
			state.high -= weight.high * uint64(legs)
			state.low -= weight.low * uint64(legs)
		}
		start, known := first[state]
		if !known {
			first[state] = i + 1
		} else if i+1-start > longest {
			longest = i + 1 - start
		}
	}
	return longest
}
