package main

import "sort"

func stillInside(badges []int) []int {
	inside := map[int]bool{}
	for _, badge := range badges {
		if inside[badge] {
			delete(inside, badge)
		} else {
			inside[badge] = true
		}
	}
	left := []int{}
	for badge := range inside {
		left = append(left, badge)
	}
	sort.Ints(left)
	return left
}
