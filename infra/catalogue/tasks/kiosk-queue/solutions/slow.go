package main

func kioskAnswers(queue *ListNode, events [][]int) []int {
	front := &ListNode{0, queue}
	answers := []int{}
	for _, event := range events {
		// Everybody is looked for from the front on, for each event anew.
		node, count := front, 0
		switch event[0] {
		case 1:
			for node.Val != event[2] {
				node = node.Next
			}
			node.Next = &ListNode{event[1], node.Next}
		case 2:
			for node.Next.Val != event[1] {
				node = node.Next
			}
			node.Next = node.Next.Next
		case 3:
			for node.Val != event[1] && node.Val != event[2] {
				node = node.Next
			}
			for node = node.Next; node.Val != event[1] && node.Val != event[2]; node = node.Next {
				count++
			}
			answers = append(answers, count)
		default:
			for ; node != nil && count < event[1]; count++ {
				node = node.Next
			}
			if node == nil {
				node = &ListNode{}
			}
			answers = append(answers, node.Val)
		}
	}
	return answers
}
