package main

import (
	"container/heap"
	"sort"
)

// A pile gives its smallest reading, by the place that the reading has among all of them in order. Readings that are gone
// stay until they come to the top.
type pile struct {
	places []int
	gone   []bool
	sign   int
}

func (p *pile) Len() int           { return len(p.places) }
func (p *pile) Less(i, j int) bool { return p.sign*p.places[i] < p.sign*p.places[j] }
func (p *pile) Swap(i, j int)      { p.places[i], p.places[j] = p.places[j], p.places[i] }
func (p *pile) Push(x any)         { p.places = append(p.places, x.(int)) }
func (p *pile) Pop() any {
	last := p.places[len(p.places)-1]
	p.places = p.places[:len(p.places)-1]
	return last
}
func (p *pile) top() int {
	for len(p.places) > 0 && p.gone[p.places[0]] {
		heap.Pop(p)
	}
	return p.places[0]
}

func steadyNeedle(readings []float64, width int) []float64 {
	order := make([]int, len(readings)) // the readings from the smallest on
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool { return readings[order[i]] < readings[order[j]] })
	place := make([]int, len(readings))
	for at, i := range order {
		place[i] = at
	}
	gone, isLow := make([]bool, len(readings)), make([]bool, len(readings))
	// `low` holds the smaller half of the window and, when the width is odd, the middle one.
	low, high := &pile{gone: gone, sign: -1}, &pile{gone: gone, sign: 1}
	lows, highs := 0, 0
	shown := []float64{}
	for i := range readings {
		if lows == 0 || place[i] <= low.top() {
			heap.Push(low, place[i])
			isLow[place[i]] = true
			lows++
		} else {
			heap.Push(high, place[i])
			highs++
		}
		if i >= width {
			left := place[i-width]
			gone[left] = true
			if isLow[left] {
				lows--
			} else {
				highs--
			}
		}
		for lows > highs+1 {
			top := low.top()
			heap.Pop(low)
			heap.Push(high, top)
			isLow[top] = false
			lows, highs = lows-1, highs+1
		}
		for lows < highs {
			top := high.top()
			heap.Pop(high)
			heap.Push(low, top)
			isLow[top] = true
			lows, highs = lows+1, highs-1
		}
		if i+1 >= width {
			lower := readings[order[low.top()]]
			if width%2 == 1 {
				shown = append(shown, lower)
			} else { // halved before they are added: the sum of two large readings may be no number any more
				shown = append(shown, lower/2+readings[order[high.top()]]/2)
			}
		}
	}
	return shown
}
