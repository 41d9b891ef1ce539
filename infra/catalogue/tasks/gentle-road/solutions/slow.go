package main

func isEnough(heights []int, changes, grade int) bool {
	kept := make([]int, len(heights)) // the most posts that can be kept up to each one, itself included
	most := 0
	for i, height := range heights {
		// Every post before is looked at.
		for j := 0; j < i; j++ {
			rise := height - heights[j]
			if kept[j] > kept[i] && rise <= grade*(i-j) && -rise <= 2*grade*(i-j) {
				kept[i] = kept[j]
			}
		}
		kept[i]++
		if kept[i] > most {
			most = kept[i]
		}
	}
	return len(heights)-most <= changes
}

func smallestGrade(heights []int, changes int) int {
	low, high := 0, 0
	for i := 1; i < len(heights); i++ {
		for _, step := range []int{heights[i] - heights[i-1], heights[i-1] - heights[i]} {
			if step > high {
				high = step
			}
		}
	}
	for low < high {
		middle := (low + high) / 2
		if isEnough(heights, changes, middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
