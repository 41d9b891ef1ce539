package main

func longestEven(colours []int, legs int) int {
	longest := 0
	for start := range colours {
		// Counts anew from each place on.
		counts := map[int]int{}
		incomplete := 0
		for end := start; end < len(colours); end++ {
			count := counts[colours[end]]
			if count == 0 {
				incomplete++
			}
			if count+1 == legs {
				incomplete--
			}
			counts[colours[end]] = (count + 1) % legs
			if incomplete == 0 && end+1-start > longest {
				longest = end + 1 - start
			}
		}
	}
	return longest
}
