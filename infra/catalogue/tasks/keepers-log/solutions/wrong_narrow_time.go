package main

import "container/heap"

// flash is the next one of a light; left counts it and those that follow.
type flash struct {
	second       int32 // 32 bits are too few
	period, left int
}

type queue []flash

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].second < q[j].second }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(flash)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func keepersLog(lights [][]int, entries int) [][]int {
	ahead := make(queue, len(lights))
	for i, light := range lights {
		ahead[i] = flash{int32(light[0]), light[1], light[2]}
	}
	heap.Init(&ahead)

	log := [][]int{}
	for len(ahead) > 0 {
		next := &ahead[0]
		if len(log) == 0 || log[len(log)-1][0] != int(next.second) {
			if len(log) == entries {
				break
			}
			log = append(log, []int{int(next.second), 0})
		}
		log[len(log)-1][1]++
		if next.left == 1 {
			heap.Pop(&ahead)
			continue
		}
		next.second += int32(next.period)
		next.left--
		heap.Fix(&ahead, 0)
	}
	return log
}
