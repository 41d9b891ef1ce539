package main

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
	wanted, back := distances(figure), distances(steps)
	found := []int{}
	for start := 0; start+len(figure) <= len(steps); start++ {
		same := true
		for place, distance := range wanted {
			// A step before the stretch is taken into account, too.
			same = same && back[start+place] == distance
		}
		if same {
			found = append(found, start)
		}
	}
	return found
}
