package main

import "math"

func least(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func leastEffort(stones []int, leap int) int {
	const never = math.MaxInt
	// The least effort up to the place just reached, by the last move; and up to the one before it by a step.
	stepped, leapt, steppedBefore := 0, never, never
	move := func(effort int) {
		byStep := least(stepped, leapt) + effort
		if leapt = never; steppedBefore != never {
			leapt = steppedBefore + leap + effort
		}
		steppedBefore, stepped = stepped, byStep
	}
	for _, effort := range stones {
		move(effort)
	}
	move(0) // the other bank
	return least(stepped, leapt)
}
