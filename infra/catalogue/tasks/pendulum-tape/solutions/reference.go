package main

import "sort"

func runsNeeded(tape string, message string) *int {
	places := map[rune][]int{}
	for place, symbol := range []rune(tape) {
		places[symbol] = append(places[symbol], place)
	}
	// Odd runs go forwards and still play the places from `at` on, even ones play those before `at`.
	runs, at := 0, 0
	for _, symbol := range message {
		known := places[symbol]
		if known == nil {
			return nil
		}
		i := sort.SearchInts(known, at)
		// What this run plays no more, the next one meets first where it is nearest to the turn.
		switch forwards := runs%2 == 1; {
		case forwards && i < len(known):
			at = known[i] + 1
		case forwards:
			runs, at = runs+1, known[i-1]
		case i > 0:
			at = known[i-1]
		default:
			runs, at = runs+1, known[0]+1
		}
	}
	return &runs
}
