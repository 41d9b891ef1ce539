package main

// move puts the uppermost node of one pile onto another.
func move(from, to **ListNode) {
	line := *from
	*from = line.Next
	line.Next = *to
	*to = line
}

func linesOnPaper(tape *ListNode) *ListNode {
	// The orders that draw are moved over to two piles, with the last line on top of each.
	var paper, erased *ListNode
	for tape != nil {
		if tape.Val > 0 {
			move(&tape, &paper)
			erased = nil
			continue
		}
		if tape.Val == 0 && paper != nil {
			move(&paper, &erased)
		} else if tape.Val == -1 && erased != nil {
			move(&erased, &paper)
		}
		tape = tape.Next
	}

	var drawn *ListNode
	for paper != nil {
		move(&paper, &drawn)
	}
	return drawn
}
