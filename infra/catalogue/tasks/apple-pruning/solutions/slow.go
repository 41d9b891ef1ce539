package main

func bearsEnough(whole *TreeNode, least int) bool {
	// Everything that still grows from the branch is counted, for each branch anew.
	apples, count := 0, 0
	growing := []*TreeNode{whole}
	for len(growing) > 0 {
		branch := growing[len(growing)-1]
		growing = growing[:len(growing)-1]
		if branch == nil {
			continue
		}
		apples += branch.Val
		count++
		growing = append(growing, branch.Left, branch.Right)
	}
	return apples >= least*count
}

func pruneApples(tree *TreeNode, least int) *TreeNode {
	if tree == nil {
		return nil
	}
	branches := []*TreeNode{tree}
	for at := 0; at < len(branches); at++ {
		for _, other := range []*TreeNode{branches[at].Left, branches[at].Right} {
			if other != nil {
				branches = append(branches, other)
			}
		}
	}
	for at := len(branches) - 1; at >= 0; at-- {
		for _, side := range []**TreeNode{&branches[at].Left, &branches[at].Right} {
			if *side != nil && !bearsEnough(*side, least) {
				*side = nil
			}
		}
	}
	if !bearsEnough(tree, least) {
		return nil
	}
	return tree
}
