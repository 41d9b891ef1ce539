package main

func holdingSledges(sledges *ListNode) *ListNode {
	first := &ListNode{}
	last := first
	for ; sledges != nil; sledges = sledges.Next {
		// All that hangs below is added up, for each sledge anew.
		below := 0
		for lower := sledges.Next; lower != nil; lower = lower.Next {
			below += lower.Val
		}
		if sledges.Val >= below {
			last.Next = &ListNode{Val: sledges.Val}
			last = last.Next
		}
	}
	return first.Next
}
