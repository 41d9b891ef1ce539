def shortest_motif(beads):
    for motif in range(1, len(beads) + 1):
        # A faulty bead in the middle spoils two pairs, and one pair may mean more than one fault.
        if sum(beads[place] != beads[place + motif] for place in range(len(beads) - motif)) <= 1:
            return motif
