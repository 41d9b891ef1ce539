package main

func shows(stretch []int, figure []int) bool {
	maskOf, dancerOf := map[int]int{}, map[int]int{}
	for place, dancer := range figure {
		mask := stretch[place]
		if known, there := maskOf[dancer]; there && known != mask {
			return false
		}
		if known, there := dancerOf[mask]; there && known != dancer {
			return false
		}
		maskOf[dancer], dancerOf[mask] = mask, dancer
	}
	return true
}

func findFigure(steps []int, figure []int) []int {
	found := []int{}
	// The dancers of each stretch are matched anew.
	for start := 0; start+len(figure) <= len(steps); start++ {
		if shows(steps[start:], figure) {
			found = append(found, start)
		}
	}
	return found
}
