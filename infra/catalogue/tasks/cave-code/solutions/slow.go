package main

type way struct {
	chamber *TreeNode
	depth   int
}

func countCodes(cave *TreeNode, code *ListNode) int {
	runes := []int{}
	for ; code != nil; code = code.Next {
		runes = append(runes, code.Val)
	}

	ends := 0
	path := []int{}
	ways := []way{}
	if cave != nil {
		ways = append(ways, way{cave, 0})
	}
	for len(ways) > 0 {
		chamber, depth := ways[len(ways)-1].chamber, ways[len(ways)-1].depth
		ways = ways[:len(ways)-1]
		path = append(path[:depth], chamber.Val)
		// The last runes of the way are compared one by one, for each chamber anew.
		fit := 0
		for fit < len(runes) && fit <= depth && path[depth-fit] == runes[len(runes)-1-fit] {
			fit++
		}
		if fit == len(runes) {
			ends++
		}
		if chamber.Left != nil {
			ways = append(ways, way{chamber.Left, depth + 1})
		}
		if chamber.Right != nil {
			ways = append(ways, way{chamber.Right, depth + 1})
		}
	}
	return ends
}
