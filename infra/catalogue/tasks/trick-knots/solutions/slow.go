package main

func workingStretches(knots []int) int {
	stretches := 0
	for start := range knots {
		// A bare rope for each place to start from.
		rope := []int{}
		for _, knot := range knots[start:] {
			if len(rope) > 0 && rope[len(rope)-1] == -knot {
				rope = rope[:len(rope)-1]
			} else {
				rope = append(rope, knot)
			}
			if len(rope) == 0 {
				stretches++
			}
		}
	}
	return stretches
}
