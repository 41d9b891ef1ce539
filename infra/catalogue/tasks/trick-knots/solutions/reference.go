package main

type state struct{ last, shorter, times int }

type step struct{ state, knot int }

func workingStretches(knots []int) int {
	// Each state that the rope can have is a node of a tree: it hangs below the state without the last knot. Between
	// two times at which the whole list leaves the rope in the same state lies a stretch that undoes itself.
	states := []state{{times: 1}}
	longer := map[step]int{}
	now, stretches := 0, 0
	for _, knot := range knots {
		if states[now].last == -knot {
			now = states[now].shorter
		} else if next, known := longer[step{now, knot}]; known {
			now = next
		} else {
			longer[step{now, knot}] = len(states)
			states = append(states, state{last: knot, shorter: now})
			now = len(states) - 1
		}
		stretches += states[now].times
		states[now].times++
	}
	return stretches
}
