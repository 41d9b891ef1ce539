package main

import "container/heap"

type entry struct{ weight, at int }

type queue []entry

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].weight != q[j].weight {
		return q[i].weight < q[j].weight
	}
	return q[i].at < q[j].at
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(entry)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

// drop hangs on a wire that is linked both ways; -1 and the number of drops stand for the ends.
type drop struct {
	weight, before, after int
	gone                  bool
}

func mergeDrops(drops *ListNode, left int) *ListNode {
	wire := []drop{}
	lightest := queue{}
	for ; drops != nil; drops = drops.Next {
		at := len(wire)
		wire = append(wire, drop{drops.Val, at - 1, at + 1, false})
		lightest = append(lightest, entry{drops.Val, at})
	}
	heap.Init(&lightest)
	end := len(wire)
	for there := end; there > left; {
		least := heap.Pop(&lightest).(entry)
		here := &wire[least.at]
		if here.gone {
			continue // does not ask whether it has grown since
		}
		a, b := here.before, here.after
		onto := b
		if b == end || a >= 0 && wire[a].weight <= wire[b].weight {
			onto = a
		}
		wire[onto].weight += here.weight
		here.gone = true
		heap.Push(&lightest, entry{wire[onto].weight, onto})
		if a >= 0 {
			wire[a].after = b
		}
		if b < end {
			wire[b].before = a
		}
		there--
	}

	var merged *ListNode
	for at := end - 1; at >= 0; at-- {
		if !wire[at].gone {
			merged = &ListNode{wire[at].weight, merged}
		}
	}
	return merged
}
