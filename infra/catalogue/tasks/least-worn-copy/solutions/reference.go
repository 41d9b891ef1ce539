package main

import "container/heap"

type book struct{ worn, number int }

type shelf []book

func (s shelf) Len() int { return len(s) }
func (s shelf) Less(i, j int) bool {
	if s[i].worn != s[j].worn {
		return s[i].worn < s[j].worn
	}
	return s[i].number < s[j].number
}
func (s shelf) Swap(i, j int) { s[i], s[j] = s[j], s[i] }
func (s *shelf) Push(x any)   { *s = append(*s, x.(book)) }
func (s *shelf) Pop() any {
	last := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return last
}

func handOut(wear []int, pages []int, limit int) []int {
	copies := shelf{}
	for number, worn := range wear {
		if worn < limit {
			copies = append(copies, book{worn, number})
		}
	}
	heap.Init(&copies)

	given := make([]int, len(pages))
	for visitor, read := range pages {
		if len(copies) == 0 {
			given[visitor] = -1
			continue
		}
		given[visitor] = copies[0].number
		copies[0].worn += read
		if copies[0].worn < limit {
			heap.Fix(&copies, 0)
		} else {
			heap.Pop(&copies)
		}
	}
	return given
}
