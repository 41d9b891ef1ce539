def shortest_motif(beads):
    for motif in range(1, len(beads) + 1):
        # The first motif is taken for faultless.
        if sum(bead != beads[place % motif] for place, bead in enumerate(beads)) <= 1:
            return motif
