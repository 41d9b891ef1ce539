package main

type way struct {
	chamber *TreeNode
	fit     int
}

func countCodes(cave *TreeNode, code *ListNode) int {
	runes := []int{}
	for ; code != nil; code = code.Next {
		runes = append(runes, code.Val)
	}

	ends := 0
	ways := []way{}
	if cave != nil {
		ways = append(ways, way{cave, 0})
	}
	for len(ways) > 0 {
		chamber, fit := ways[len(ways)-1].chamber, ways[len(ways)-1].fit
		ways = ways[:len(ways)-1]
		if fit == len(runes) || runes[fit] != chamber.Val {
			fit = 0 // drops everything that fitted so far
		}
		if runes[fit] == chamber.Val {
			fit++
		}
		if fit == len(runes) {
			ends++
		}
		if chamber.Left != nil {
			ways = append(ways, way{chamber.Left, fit})
		}
		if chamber.Right != nil {
			ways = append(ways, way{chamber.Right, fit})
		}
	}
	return ends
}
