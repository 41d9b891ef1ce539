package main

func mergeDrops(drops *ListNode, left int) *ListNode {
	there := 0
	for drop := drops; drop != nil; drop = drop.Next {
		there++
	}
	for ; there > left; there-- {
		// The whole wire is looked through each time.
		var before *ListNode
		lightest := drops
		for drop := drops; drop.Next != nil; drop = drop.Next {
			if drop.Next.Val < lightest.Val {
				before, lightest = drop, drop.Next
			}
		}
		after := lightest.Next
		if before != nil && (after == nil || before.Val <= after.Val) {
			before.Val += lightest.Val
		} else {
			after.Val += lightest.Val
		}
		if before != nil {
			before.Next = after
		} else {
			drops = after
		}
	}
	return drops
}
