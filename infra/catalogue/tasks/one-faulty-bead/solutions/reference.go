package main

import (
	"math/bits"
	"math/rand"
	"sort"
)

const prime = 1<<61 - 1

func times(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return bits.Rem64(high, low, prime)
}

func shortestMotif(text string) int {
	beads := []rune(text)
	count := len(beads)
	base := 1<<32 + rand.Uint64()%(prime-1<<32)
	powers, hashes := make([]uint64, count+1), make([]uint64, count+1)
	powers[0] = 1
	for i, bead := range beads {
		powers[i+1] = times(powers[i], base)
		hashes[i+1] = (times(hashes[i], base) + uint64(bead)) % prime
	}
	hashOf := func(begin, end int) uint64 {
		return (hashes[end] + prime - times(hashes[begin], powers[end-begin])) % prime
	}

	for motif := 1; motif < count; motif++ {
		pairs := count - motif
		// The first bead from `begin` on that differs from the one a motif further on, or the number of such pairs.
		difference := func(begin int) int {
			if begin > pairs {
				return pairs
			}
			return begin + sort.Search(pairs-begin, func(same int) bool {
				end := begin + same + 1
				return hashOf(begin, end) != hashOf(begin+motif, end+motif)
			})
		}
		first := difference(0)
		if first == pairs {
			return motif
		}
		second := difference(first + 1)
		if second == pairs {
			// One pair differs. The bead that was replaced has no other partner, so it is at one of the ends.
			if first < motif || first+motif >= pairs {
				return motif
			}
		} else if second == first+motif && beads[first] == beads[second+motif] {
			// The faulty bead stands between two that agree.
			if difference(second+1) == pairs {
				return motif
			}
		}
	}
	return count
}
