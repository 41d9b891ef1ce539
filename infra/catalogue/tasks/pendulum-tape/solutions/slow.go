package main

import "strings"

func runsNeeded(tape string, message string) *int {
	played, wanted := []rune(tape), []rune(message)
	for _, symbol := range wanted {
		if !strings.ContainsRune(tape, symbol) {
			return nil
		}
	}
	runs, written := 0, 0
	for ; written < len(wanted); runs++ {
		// Every run is played from end to end.
		for i := range played {
			symbol := played[i]
			if runs%2 == 1 {
				symbol = played[len(played)-1-i]
			}
			if written < len(wanted) && symbol == wanted[written] {
				written++
			}
		}
	}
	return &runs
}
