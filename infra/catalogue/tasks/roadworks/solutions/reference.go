package main

import (
	"container/heap"
	"math"
	"sort"
)

type roadEnd struct{ town, length, road int }

// entry is a town at a distance, or a detour of a length that ends at a place of the trip.
type entry struct{ length, at int }

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

const unreached = math.MaxInt

func distances(leads [][]roadEnd, start int) []int {
	far := make([]int, len(leads))
	for town := range far {
		far[town] = unreached
	}
	far[start] = 0
	waiting := &queue{{0, start}}
	for waiting.Len() > 0 {
		now := heap.Pop(waiting).(entry)
		if now.length > far[now.at] {
			continue
		}
		for _, end := range leads[now.at] {
			if through := now.length + end.length; through < far[end.town] {
				far[end.town] = through
				heap.Push(waiting, entry{through, end.town})
			}
		}
	}
	return far
}

// placesOnTrip says where a shortest way between each town and the town that far counts from touches the trip. place
// knows that of the towns on the trip, and -1 of all others.
func placesOnTrip(leads [][]roadEnd, far, place []int) []int {
	touches := append([]int{}, place...)
	order := []int{}
	for town := range leads {
		if far[town] != unreached {
			order = append(order, town)
		}
	}
	sort.Slice(order, func(i, j int) bool { return far[order[i]] < far[order[j]] })
	for _, town := range order {
		for _, end := range leads[town] {
			if touches[town] < 0 && far[end.town]+end.length == far[town] {
				touches[town] = touches[end.town]
			}
		}
	}
	return touches
}

func waysLeft(towns int, roads [][]int) []int {
	leads := make([][]roadEnd, towns)
	for road, r := range roads {
		leads[r[0]] = append(leads[r[0]], roadEnd{r[1], r[2], road})
		leads[r[1]] = append(leads[r[1]], roadEnd{r[0], r[2], road})
	}
	fromStart, fromEnd := distances(leads, 0), distances(leads, towns-1)
	shortest := fromStart[towns-1]
	if shortest == unreached {
		shortest = -1
	}
	answers := make([]int, len(roads))
	for road := range answers {
		answers[road] = shortest
	}
	if shortest < 0 {
		return answers
	}

	trip := []int{} // the roads of one shortest way
	onTrip := make([]bool, len(roads))
	place := make([]int, towns)
	for town := range place {
		place[town] = -1
	}
	place[0] = 0
	for town := 0; town != towns-1; {
		for _, end := range leads[town] {
			if fromEnd[end.town]+end.length == fromEnd[town] {
				trip = append(trip, end.road)
				onTrip[end.road] = true
				town = end.town
				place[town] = len(trip)
				break
			}
		}
	}

	// A road from u to v replaces those of the trip between the place where the way to u leaves it and the place where
	// the way on from v comes back to it.
	leaves, joins := placesOnTrip(leads, fromStart, place), placesOnTrip(leads, fromEnd, place)
	begins := make([][]entry, len(trip))
	for road, r := range roads {
		for _, ends := range [][2]int{{r[0], r[1]}, {r[1], r[0]}} {
			u, v := ends[0], ends[1]
			if leaves[u] >= 0 && !onTrip[road] && leaves[u] < joins[v] {
				begins[leaves[u]] = append(begins[leaves[u]], entry{fromStart[u] + r[2] + fromEnd[v], joins[v]})
			}
		}
	}

	detours := &queue{}
	for at, road := range trip {
		for _, detour := range begins[at] {
			heap.Push(detours, detour)
		}
		for detours.Len() > 0 && (*detours)[0].at <= at {
			heap.Pop(detours)
		}
		answers[road] = -1
		if detours.Len() > 0 {
			answers[road] = (*detours)[0].length
		}
	}
	return answers
}
