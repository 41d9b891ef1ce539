package main

import (
	"math/bits"
	"math/rand"
)

const prime = 1<<61 - 1

func times(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return bits.Rem64(high, low, prime)
}

// distances tells how long ago the same dancer stepped forward, 0 for the first time.
func distances(dancers []int) []int {
	latest := map[int]int{}
	back := make([]int, len(dancers))
	for place, dancer := range dancers {
		if before, known := latest[dancer]; known {
			back[place] = place - before
		}
		latest[dancer] = place
	}
	return back
}

func findFigure(steps []int, figure []int) []int {
	length := len(figure)
	back, ahead := distances(steps), make([]int, len(steps))
	for place, distance := range back {
		ahead[place-distance] = distance
	}
	base := rand.Uint64()%(prime-1) + 1
	powers := []uint64{1}
	for len(powers) < length || len(powers) < len(steps) {
		powers = append(powers, times(powers[len(powers)-1], base))
	}
	wanted := uint64(0)
	for place, distance := range distances(figure) {
		wanted = (wanted + times(uint64(distance), powers[place])) % prime
	}

	// The distances within the stretch that ends at `end`, each times the power of its place.
	state := uint64(0)
	found := []int{}
	for end, distance := range back {
		start := end - length + 1
		if start > 0 && ahead[start-1] < length {
			// With its first step gone, a dancer's next one becomes the first one.
			state += prime - times(uint64(ahead[start-1]), powers[start-1+ahead[start-1]])
		}
		if distance < length {
			state += times(uint64(distance), powers[end])
		}
		state %= prime
		if start >= 0 && state == times(wanted, powers[start]) {
			found = append(found, start)
		}
	}
	return found
}
