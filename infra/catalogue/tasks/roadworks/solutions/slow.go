package main

import "container/heap"

type roadEnd struct{ town, length, road int }

type entry struct{ length, town int }

type queue []entry

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].length < q[j].length }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(entry)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func shortestWithout(leads [][]roadEnd, closed int) int {
	done := make([]bool, len(leads))
	waiting := &queue{{0, 0}}
	for waiting.Len() > 0 {
		now := heap.Pop(waiting).(entry)
		if now.town == len(leads)-1 {
			return now.length
		}
		if done[now.town] {
			continue
		}
		done[now.town] = true
		for _, end := range leads[now.town] {
			if end.road != closed && !done[end.town] {
				heap.Push(waiting, entry{now.length + end.length, end.town})
			}
		}
	}
	return -1
}

func waysLeft(towns int, roads [][]int) []int {
	leads := make([][]roadEnd, towns)
	for road, r := range roads {
		leads[r[0]] = append(leads[r[0]], roadEnd{r[1], r[2], road})
		leads[r[1]] = append(leads[r[1]], roadEnd{r[0], r[2], road})
	}
	answers := make([]int, len(roads))
	for closed := range roads {
		// The way is looked for anew for each day.
		answers[closed] = shortestWithout(leads, closed)
	}
	return answers
}
