def shortest_motif(beads):
    for motif in range(1, len(beads) + 1):
        # Two pairs that differ need not have a bead in common.
        if sum(beads[place] != beads[place + motif] for place in range(len(beads) - motif)) <= 2:
            return motif
