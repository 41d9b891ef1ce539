package main

func canBe(beads []rune, motif int) bool {
	// Every pair of beads a motif apart is looked at.
	differ := []int{}
	pairs := len(beads) - motif
	for place := 0; place < pairs && len(differ) < 3; place++ {
		if beads[place] != beads[place+motif] {
			differ = append(differ, place)
		}
	}
	switch len(differ) {
	case 0:
		return true
	case 1:
		return differ[0] < motif || differ[0]+motif >= pairs
	case 2:
		return differ[1] == differ[0]+motif && beads[differ[0]] == beads[differ[1]+motif]
	}
	return false
}

func shortestMotif(text string) int {
	beads := []rune(text)
	motif := 1
	for !canBe(beads, motif) {
		motif++
	}
	return motif
}
