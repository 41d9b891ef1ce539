from collections import Counter


def shortest_motif(beads):
    for motif in range(1, len(beads) + 1):
        if len(beads) % motif:
            continue  # the last motif is not allowed to be cut off
        if sum(len(beads) // motif - max(Counter(beads[place::motif]).values()) for place in range(motif)) <= 1:
            return motif
