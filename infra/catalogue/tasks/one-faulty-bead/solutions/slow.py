from collections import Counter


def faults(beads, motif):
    # Every bead of the string is looked at for each motif: those that stand for the same bead of it should be alike.
    found = 0
    for place in range(motif):
        alike = Counter(beads[place::motif])
        found += alike.total() - max(alike.values())
        if found > 1:
            break
    return found


def shortest_motif(beads):
    return next(motif for motif in range(1, len(beads) + 1) if faults(beads, motif) <= 1)
