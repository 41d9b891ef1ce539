package main

import "sort"

func terraceCost(heights []int, step int, dig int, fill int) int {
	if len(heights) == 0 {
		return 0
	}
	levels := make([]int, len(heights))
	for strip, height := range heights {
		levels[strip] = height - strip*step
	}
	// A best solution uses levels that are there already. All of them are tried for each strip.
	allowed := append([]int{}, levels...)
	sort.Ints(allowed)
	costs := make([]int, len(allowed))
	least := 0
	for _, level := range levels {
		least = costs[0]
		for at, chosen := range allowed {
			if costs[at] < least {
				least = costs[at]
			}
			if chosen > level {
				costs[at] = least + fill*(chosen-level)
			} else {
				costs[at] = least + dig*(level-chosen)
			}
		}
	}
	least = costs[0]
	for _, cost := range costs {
		if cost < least {
			least = cost
		}
	}
	return least
}
