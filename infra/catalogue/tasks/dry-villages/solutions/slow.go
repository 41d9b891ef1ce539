package main

func dryVillages(villages int, pipes [][]int, springs []int, shut []int) []int {
	closed, wet := make([]bool, villages), make([]bool, villages)
	for _, village := range shut {
		closed[village] = true
	}
	for _, village := range springs {
		wet[village] = true
	}
	for changed := true; changed; {
		// All pipes are gone over until no further village gets water.
		changed = false
		for _, pipe := range pipes {
			if wet[pipe[0]] && !closed[pipe[0]] && !wet[pipe[1]] {
				wet[pipe[1]] = true
				changed = true
			}
		}
	}
	dry := []int{}
	for village := range wet {
		if !wet[village] {
			dry = append(dry, village)
		}
	}
	return dry
}
