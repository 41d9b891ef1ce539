package main

import "container/heap"

// bend is where the slope of a function changes, and by how much.
type bend struct{ level, change int }

type queue []bend

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].level > q[j].level }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(bend)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func terraceCost(heights []int, step int, dig int, fill int) int {
	// Less the steps due so far, heights need only never fall. Think of the least cost as a function of the highest
	// level allowed up to here: it is convex, falls in straight pieces and is flat in the end. The heap holds its
	// bends, the highest first.
	var cost int32 // 32 bits are too few for the cost
	bends := queue{}
	for strip, height := range heights {
		level := height - strip*step
		heap.Push(&bends, bend{level, dig + fill})
		// The strip lets the function rise at the end; it is made flat again there.
		for rise := fill; rise > 0; {
			highest := &bends[0]
			taken := rise
			if highest.change < taken {
				taken = highest.change
			}
			rise -= taken
			cost += int32(taken * (highest.level - level))
			highest.change -= taken
			if highest.change == 0 {
				heap.Pop(&bends)
			}
		}
	}
	return int(cost)
}
