package main

func readAloud(text string) string {
	symbols := []rune(text)
	taken := make([]bool, len(symbols))
	said := []rune{}
	anna := true
	for range symbols {
		// The nearest free character is looked for from the very end of the sheet each time.
		place, step := 0, 1
		if !anna {
			place, step = len(symbols)-1, -1
		}
		for taken[place] {
			place += step
		}
		taken[place] = true
		if len(said) == 0 || said[len(said)-1] != symbols[place] {
			said = append(said, symbols[place])
			anna = !anna
		}
	}
	return string(said)
}
