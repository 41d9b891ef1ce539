package main

func longestPrint(text string, copies int) string {
	symbols := []rune(text)
	bestStart, bestLength := 0, 0
	for start := range symbols {
		// Counts anew from each place on.
		used := map[rune]int{}
		end := start
		for ; end < len(symbols); end++ {
			used[symbols[end]]++
			if used[symbols[end]] > copies {
				break
			}
		}
		if end-start > bestLength {
			bestStart, bestLength = start, end-start
		}
	}
	return string(symbols[bestStart : bestStart+bestLength])
}
