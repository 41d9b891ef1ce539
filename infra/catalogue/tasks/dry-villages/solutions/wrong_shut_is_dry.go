package main

func dryVillages(villages int, pipes [][]int, springs []int, shut []int) []int {
	below := make([][]int, villages)
	for _, pipe := range pipes {
		below[pipe[0]] = append(below[pipe[0]], pipe[1])
	}
	closed := make([]bool, villages)
	for _, village := range shut {
		closed[village] = true
	}

	hasWater := make([]bool, villages)
	openEnds := append([]int{}, springs...)
	for len(openEnds) > 0 {
		village := openEnds[len(openEnds)-1]
		openEnds = openEnds[:len(openEnds)-1]
		if hasWater[village] || closed[village] {
			continue // takes shut villages for dry ones
		}
		hasWater[village] = true
		openEnds = append(openEnds, below[village]...)
	}
	dry := []int{}
	for village, wet := range hasWater {
		if !wet {
			dry = append(dry, village)
		}
	}
	return dry
}
