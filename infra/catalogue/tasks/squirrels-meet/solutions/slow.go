package main

type climb struct {
	fork *TreeNode
	nuts int
}

func sumsAbove(lowest *TreeNode) map[int]int {
	sums := map[int]int{}
	waiting := []climb{{lowest, 0}}
	for len(waiting) > 0 {
		fork, nuts := waiting[len(waiting)-1].fork, waiting[len(waiting)-1].nuts
		waiting = waiting[:len(waiting)-1]
		if fork != nil {
			nuts += fork.Val
			sums[nuts]++
			waiting = append(waiting, climb{fork.Left, nuts}, climb{fork.Right, nuts})
		}
	}
	return sums
}

func meetings(tree *TreeNode, wanted int) int {
	found := 0
	forks := []*TreeNode{tree}
	for len(forks) > 0 {
		meeting := forks[len(forks)-1]
		forks = forks[:len(forks)-1]
		if meeting == nil {
			continue
		}
		forks = append(forks, meeting.Left, meeting.Right)
		if meeting.Left == nil || meeting.Right == nil {
			continue
		}
		// Everything above is walked through for each fork where they may meet.
		others := sumsAbove(meeting.Right)
		for nuts, count := range sumsAbove(meeting.Left) {
			found += count * others[wanted-meeting.Val-nuts]
		}
	}
	return found
}
