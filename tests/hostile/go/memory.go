// attack: memory from the heap
// held by: the control group's limit
// outcome: memory-limit
// time: 3000
package main

func f(n int) int {
	var kept [][]byte
	for {
		piece := make([]byte, 1<<20)
		for i := range piece {
			piece[i] = byte(n)
		}
		kept = append(kept, piece)
	}
}
