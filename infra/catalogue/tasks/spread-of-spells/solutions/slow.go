package main

import "math"

// spellsWithin follows each spell from its first day on; it also returns the greatest spread seen.
func spellsWithin(temperatures []int, limit int) (spells, greatest int) {
	for start := range temperatures {
		coldest, warmest := temperatures[start], temperatures[start]
		for _, degrees := range temperatures[start:] {
			if degrees < coldest {
				coldest = degrees
			}
			if degrees > warmest {
				warmest = degrees
			}
			if warmest-coldest > limit {
				break
			}
			if warmest-coldest > greatest {
				greatest = warmest - coldest
			}
			spells++
		}
	}
	return spells, greatest
}

func kthSpread(temperatures []int, k int) int {
	_, high := spellsWithin(temperatures, math.MaxInt)
	low := 0
	for low < high {
		middle := low + (high-low)/2
		if spells, _ := spellsWithin(temperatures, middle); spells >= k {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
