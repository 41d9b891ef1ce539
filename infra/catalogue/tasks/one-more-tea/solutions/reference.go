package main

import "sort"

func longestStay(departures []int, ride int, guests [][]int) []int {
	stays := make([]int, len(guests))
	for i, guest := range guests {
		now, curfew := guest[0], guest[1]
		late := sort.Search(len(departures), func(at int) bool { return departures[at]+ride > curfew })
		if late > 0 && departures[late-1] >= now {
			stays[i] = departures[late-1] - now
		} else {
			stays[i] = -1
		}
	}
	return stays
}
