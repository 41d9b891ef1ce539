package main

type place struct {
	fork  *TreeNode
	below int // the place of the fork below
	nuts  int // from the root up to here
}

func meetings(tree *TreeNode, wanted int) int {
	if tree == nil {
		return 0
	}
	forks := []place{{tree, 0, tree.Val}}
	for at := 0; at < len(forks); at++ {
		for _, above := range []*TreeNode{forks[at].fork.Left, forks[at].fork.Right} {
			if above != nil {
				forks = append(forks, place{above, at, forks[at].nuts + above.Val})
			}
		}
	}

	found := 0
	// For each fork: how often there is which number of nuts in what stands above it and has been dealt with.
	grown := make([]map[int]int, len(forks))
	for at := len(forks) - 1; at > 0; at-- {
		sums := grown[at]
		if sums == nil {
			sums = map[int]int{}
		}
		grown[at] = nil
		sums[forks[at].nuts]++
		below := forks[at].below
		others := grown[below]
		// If both sides of the fork below are known now, the smaller one is looked up in the larger one and joins it.
		if len(sums) > len(others) {
			sums, others = others, sums
		}
		meeting := forks[below]
		both := wanted + 2*meeting.nuts - meeting.fork.Val
		for nuts, count := range sums {
			found += count * others[both-nuts]
		}
		for nuts, count := range sums {
			others[nuts] += count
		}
		grown[below] = others
	}
	return found
}
