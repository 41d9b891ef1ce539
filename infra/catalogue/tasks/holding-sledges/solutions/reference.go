package main

func holdingSledges(sledges *ListNode) *ListNode {
	// The row is turned round, so that the walk goes uphill.
	var uphill *ListNode
	for sledges != nil {
		lower := sledges.Next
		sledges.Next = uphill
		uphill, sledges = sledges, lower
	}

	below := 0
	var holding *ListNode
	for uphill != nil {
		sledge := uphill
		uphill = uphill.Next
		if sledge.Val >= below {
			sledge.Next = holding
			holding = sledge
		}
		below += sledge.Val
	}
	return holding
}
