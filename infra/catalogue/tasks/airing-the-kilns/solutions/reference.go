package main

import "math"

func ready(potters [][]int, minute int) int {
	count := 0
	for _, potter := range potters {
		pace, batch, pause := potter[0], potter[1], potter[2]
		round := pace*batch + pause
		inRound := minute % round / pace
		if inRound > batch { // the rest of the time reaches into the pause
			inRound = batch
		}
		count += minute/round*batch + inRound
	}
	return count
}

func firstMinute(potters [][]int, pots int) *int {
	low, high := 0, 0
	if pots == 0 {
		return &low
	}
	if len(potters) == 0 {
		return nil
	}
	// At the latest when the fastest one would have made them all alone. So no potter counts more than `pots` either.
	low, high = 1, math.MaxInt
	for _, potter := range potters {
		if alone := pots*potter[0] + (pots-1)/potter[1]*potter[2]; alone < high {
			high = alone
		}
	}
	for low < high {
		middle := low + (high-low)/2
		if ready(potters, middle) >= pots {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return &low
}
