package main

func linesOnPaper(tape *ListNode) *ListNode {
	// The lines stay in the order of drawing, so the last one is looked for from the first one on, for each order anew.
	first := &ListNode{}
	erased := []*ListNode{}
	for ; tape != nil; tape = tape.Next {
		var before *ListNode
		last := first
		for last.Next != nil {
			before, last = last, last.Next
		}
		if tape.Val > 0 {
			last.Next = &ListNode{Val: tape.Val}
			erased = erased[:0]
		} else if tape.Val == 0 && before != nil {
			before.Next = nil
			erased = append(erased, last)
		} else if tape.Val == -1 && len(erased) > 0 {
			last.Next = erased[len(erased)-1]
			erased = erased[:len(erased)-1]
		}
	}
	return first.Next
}
