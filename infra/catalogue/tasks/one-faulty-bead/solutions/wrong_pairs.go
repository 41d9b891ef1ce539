package main

func shortestMotif(text string) int {
	beads := []rune(text)
	for motif := 1; ; motif++ {
		// A faulty bead in the middle spoils two pairs, and one pair may mean more than one fault.
		differ := 0
		for place := 0; place+motif < len(beads); place++ {
			if beads[place] != beads[place+motif] {
				differ++
			}
		}
		if differ <= 1 {
			return motif
		}
	}
}
