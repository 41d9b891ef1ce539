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
	length := len(runes)

	// back[k]: how much of the code may still be at hand when k runes fit and the next one does not. Lengths after which
	// the same rune would be wanted again are left out: otherwise side chambers could walk a long way back each time.
	back := make([]int, length+1)
	back[0] = -1
	k := -1
	for i := 0; i < length; i++ {
		for k >= 0 && runes[k] != runes[i] {
			k = back[k]
		}
		k++
		back[i+1] = k
		if i+1 < length && runes[i+1] == runes[k] {
			back[i+1] = back[k]
		}
	}

	ends := 0
	ways := []way{}
	if cave != nil {
		ways = append(ways, way{cave, 0})
	}
	for len(ways) > 0 {
		chamber, fit := ways[len(ways)-1].chamber, ways[len(ways)-1].fit
		ways = ways[:len(ways)-1]
		for fit >= 0 && (fit == length || runes[fit] != chamber.Val) {
			fit = back[fit]
		}
		fit++
		if fit == length {
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
