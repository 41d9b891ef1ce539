package main

import "sort"

// isEnough says whether so few changes give the road this grade.
//
// Posts i < j can both be kept if the road between them can be made to fit: -2d(j - i) <= h[j] - h[i] <= d(j - i).
// So both di - h[i] and 2di + h[i] must not fall from one kept post to the next, and then i does not fall either.
func isEnough(heights []int, changes, grade int) bool {
	posts := make([][2]int, len(heights))
	for i, height := range heights {
		posts[i] = [2]int{grade*i - height, 2*grade*i + height}
	}
	sort.Slice(posts, func(i, j int) bool {
		if posts[i][0] != posts[j][0] {
			return posts[i][0] < posts[j][0]
		}
		return posts[i][1] < posts[j][1]
	})
	ends := []int{} // for each number of kept posts the least end of such a row of second values
	for _, post := range posts {
		place := sort.Search(len(ends), func(at int) bool { return ends[at] >= post[1] })
		if place == len(ends) {
			ends = append(ends, post[1])
		} else {
			ends[place] = post[1]
		}
	}
	return len(heights)-len(ends) <= changes
}

func smallestGrade(heights []int, changes int) int {
	low, high := 0, 0
	for i := 1; i < len(heights); i++ {
		rise := heights[i] - heights[i-1]
		if rise > high {
			high = rise
		}
		if (1-rise)/2 > high {
			high = (1 - rise) / 2
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
