package main

func dryVillages(villages int, pipes [][]int, springs []int, shut []int) []int {
	below := make([][]int, villages)
	for _, pipe := range pipes {
		below[pipe[0]] = append(below[pipe[0]], pipe[1])
	}
	for _, village := range shut {
		below[village] = nil
	}

	hasWater := make([]bool, villages)
	for _, village := range springs {
		hasWater[village] = true
	}
	openEnds := append([]int{}, springs...)
	for len(openEnds) > 0 {
		village := openEnds[len(openEnds)-1]
		openEnds = openEnds[:len(openEnds)-1]
		for _, other := range below[village] {
			if !hasWater[other] {
				hasWater[other] = true
				openEnds = append(openEnds, other)
			}
		}
	}
	dry := []int{}
	for village, wet := range hasWater {
		if !wet {
			dry = append(dry, village)
		}
	}
	return dry
}
