package main

import "sort"

func kthSpread(temperatures []int, k int) int {
	spreads := []int{}
	for start := range temperatures {
		coldest, warmest := temperatures[start], temperatures[start]
		for _, degrees := range temperatures[start:] {
			if degrees < coldest {
				coldest = degrees
			}
			if degrees > warmest {
				warmest = degrees
			}
			spreads = append(spreads, warmest-coldest)
		}
	}
	sort.Ints(spreads)
	if k == len(spreads) {
		k--
	}
	return spreads[k] // the number behind the k-th one
}
