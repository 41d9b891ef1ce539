package main

func readAloud(text string) string {
	symbols := []rune(text)
	said := []rune{}
	anna := true
	for front, back := 0, len(symbols)-1; front <= back; {
		var symbol rune
		if anna {
			symbol = symbols[front]
			front++
		} else {
			symbol = symbols[back]
			back--
		}
		if len(said) == 0 || said[len(said)-1] != symbol {
			said = append(said, symbol)
		}
		anna = !anna // also after a character that was crossed out
	}
	return string(said)
}
