package main

import "math"

func leastCost(moorings [][]int) int {
	const never = math.MaxInt
	count := len(moorings)
	// The least cost up to each mooring, by whether the stop there is an odd or an even one.
	odd, even := make([]int, count), make([]int, count)
	for i := range moorings {
		odd[i], even[i] = never, never
		if i == 0 {
			even[i] = 0
		}
		// Every mooring before is looked at.
		for j := 0; j < i; j++ {
			leg := moorings[i][0] - moorings[j][0]
			if even[j] != never && even[j]+leg*leg < odd[i] {
				odd[i] = even[j] + leg*leg
			}
			if odd[j] != never && odd[j]+leg*leg < even[i] {
				even[i] = odd[j] + leg*leg
			}
		}
		if i > 0 && i+1 < count {
			odd[i] += moorings[i][1]
		}
	}
	if odd[count-1] < even[count-1] {
		return odd[count-1]
	}
	return even[count-1]
}
