package main

func spellsWithin(temperatures []int, limit int) int {
	// Days that may still be the warmest or the coldest of the spell from `start` on, the present one first.
	warmest, coldest := []int{}, []int{}
	start, spells := 0, 0
	for end, degrees := range temperatures {
		for len(warmest) > 0 && temperatures[warmest[len(warmest)-1]] <= degrees {
			warmest = warmest[:len(warmest)-1]
		}
		for len(coldest) > 0 && temperatures[coldest[len(coldest)-1]] >= degrees {
			coldest = coldest[:len(coldest)-1]
		}
		warmest, coldest = append(warmest, end), append(coldest, end)
		for temperatures[warmest[0]]-temperatures[coldest[0]] > limit {
			if warmest[0] < coldest[0] {
				start, warmest = warmest[0]+1, warmest[1:]
			} else {
				start, coldest = coldest[0]+1, coldest[1:]
			}
		}
		spells += end - start + 1
	}
	return spells
}

func kthSpread(temperatures []int, k int) int {
	coldest, warmest := temperatures[0], temperatures[0]
	for _, degrees := range temperatures {
		if degrees < coldest {
			coldest = degrees
		}
		if degrees > warmest {
			warmest = degrees
		}
	}
	low, high := 0, warmest-coldest
	for low < high {
		middle := low + (high-low)/2
		if spellsWithin(temperatures, middle) >= k {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
