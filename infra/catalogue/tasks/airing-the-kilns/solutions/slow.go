package main

func enough(potters [][]int, minute, pots int) bool {
	for _, potter := range potters {
		pace, batch := potter[0], potter[1]
		round := pace*batch + potter[2]
		inRound := minute % round / pace
		if inRound > batch {
			inRound = batch
		}
		made := minute/round*batch + inRound
		if made >= pots {
			return true
		}
		pots -= made
	}
	return false
}

func firstMinute(potters [][]int, pots int) *int {
	best := -1
	for _, potter := range potters {
		// Whose pot is the last one? Every potter is tried, with a search for each.
		minuteOf := func(pot int) int { return pot*potter[0] + (pot-1)/potter[1]*potter[2] }
		low, high := 1, pots
		for low < high {
			middle := (low + high) / 2
			if enough(potters, minuteOf(middle), pots) {
				high = middle
			} else {
				low = middle + 1
			}
		}
		if best < 0 || minuteOf(low) < best {
			best = minuteOf(low)
		}
	}
	if pots == 0 {
		best = 0
	}
	if best < 0 {
		return nil
	}
	return &best
}
