package main

func longestStay(departures []int, ride int, guests [][]int) []int {
	stays := make([]int, len(guests))
	for i, guest := range guests {
		now, curfew := guest[0], guest[1]
		stays[i] = -1
		// Every tram is looked at for every guest.
		for _, departure := range departures {
			if departure >= now && departure+ride <= curfew {
				stays[i] = departure - now
			}
		}
	}
	return stays
}
