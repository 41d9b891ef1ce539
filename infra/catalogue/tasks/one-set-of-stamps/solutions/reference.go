package main

func longestPrint(text string, copies int) string {
	symbols := []rune(text)
	used := map[rune]int{}
	start, bestStart, bestLength := 0, 0, 0
	for end, symbol := range symbols {
		for used[symbol]++; used[symbol] > copies; start++ {
			used[symbols[start]]--
		}
		if end+1-start > bestLength {
			bestStart, bestLength = start, end+1-start
		}
	}
	return string(symbols[bestStart : bestStart+bestLength])
}
