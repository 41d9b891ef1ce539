package main

func sortPlates(operations [][]int) []int {
	piles, replies := map[int][]int{}, []int{}
	for _, now := range operations {
		pile := piles[now[1]]
		switch {
		case now[0] == 0:
			piles[now[1]] = append(pile, now[2])
		case now[0] == 1 && len(pile) == 0:
			replies = append(replies, -1)
		case now[0] == 1:
			replies = append(replies, pile[len(pile)-1])
			piles[now[1]] = pile[:len(pile)-1]
		case now[0] == 2: // plate by plate
			for i, j := 0, len(pile)-1; i < j; i, j = i+1, j-1 {
				pile[i], pile[j] = pile[j], pile[i]
			}
		case now[1] != now[2]:
			piles[now[2]] = append(piles[now[2]], pile...)
			delete(piles, now[1])
		}
	}
	return replies
}
