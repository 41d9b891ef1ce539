def shortest_motif(beads):
    # The shortest period by Knuth, Morris and Pratt, without any fault.
    borders = [0] * len(beads)
    for end in range(1, len(beads)):
        length = borders[end - 1]
        while length and beads[length] != beads[end]:
            length = borders[length - 1]
        borders[end] = length + (beads[length] == beads[end])
    return len(beads) - borders[-1]
