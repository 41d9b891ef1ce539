package main

func workingStretches(knots []int) int {
	stretches := 0
	for start := range knots {
		rope := []int{}
		for _, knot := range knots[start:] {
			// Only a mirror image that comes second undoes a knot.
			if knot < 0 && len(rope) > 0 && rope[len(rope)-1] == -knot {
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
