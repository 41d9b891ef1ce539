package main

func runsNeeded(tape string, message string) *int {
	played, wanted := []rune(tape), []rune(message)
	there := map[rune]bool{}
	for _, symbol := range played {
		there[symbol] = true
	}
	runs, at, step := 1, -1, 1
	for _, symbol := range wanted {
		if !there[symbol] {
			return nil
		}
		for {
			at += step
			if at < 0 || at >= len(played) {
				// Steps back over the character at the turn, so it is not heard for a second time.
				runs, step = runs+1, -step
				at += 2 * step
			}
			if at >= 0 && at < len(played) && played[at] == symbol {
				break
			}
			if runs > 2*len(wanted)+2 {
				return nil
			}
		}
	}
	if len(wanted) == 0 {
		runs = 0
	}
	return &runs
}
