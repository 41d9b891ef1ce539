package main

// The lowest layer that is denser than the one below it, or 0.
func denser(glass [][]int) int {
	for i := 1; i < len(glass); i++ {
		if glass[i][1]*glass[i-1][0] > glass[i-1][1]*glass[i][0] {
			return i
		}
	}
	return 0
}

func settledLayers(pours [][]int) [][]int {
	glass := [][]int{}
	for _, pour := range pours {
		glass = append(glass, pour)
		// The whole glass is looked through, from the bottom on.
		for i := denser(glass); i > 0; i = denser(glass) {
			glass[i-1] = []int{glass[i-1][0] + glass[i][0], glass[i-1][1] + glass[i][1]}
			glass = append(glass[:i], glass[i+1:]...)
		}
	}
	return glass
}
