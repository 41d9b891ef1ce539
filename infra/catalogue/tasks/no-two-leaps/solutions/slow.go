package main

func least(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func leastEffort(stones []int, leap int) int {
	effort := func(at int) int {
		if at < len(stones) {
			return stones[at]
		}
		return 0
	}
	// The same places are tried again and again. So many stones are passed, the one underfoot included.
	var fromHere func(passed int, hasLeapt bool) int
	fromHere = func(passed int, hasLeapt bool) int {
		if passed > len(stones) {
			return 0
		}
		best := effort(passed) + fromHere(passed+1, false)
		if !hasLeapt && passed < len(stones) {
			best = least(best, leap+effort(passed+1)+fromHere(passed+2, true))
		}
		return best
	}
	return fromHere(0, false)
}
