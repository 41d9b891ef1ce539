from random import randrange

PRIME = 2**61 - 1


def shortest_motif(beads):
    count = len(beads)
    base = randrange(2**32, PRIME)
    powers, hashes = [1], [0]
    for bead in beads:
        powers.append(powers[-1] * base % PRIME)
        hashes.append((hashes[-1] * base + ord(bead)) % PRIME)

    def hash_of(begin, end):
        return (hashes[end] - hashes[begin] * powers[end - begin]) % PRIME

    def difference(motif, begin):
        """The first bead from `begin` on that differs from the one a motif further on, or the number of such pairs."""
        low, high = begin, count - motif
        while low < high:
            middle = (low + high) // 2
            if hash_of(begin, middle + 1) == hash_of(begin + motif, middle + 1 + motif):
                low = middle + 1
            else:
                high = middle
        return low

    for motif in range(1, count):
        pairs = count - motif
        first = difference(motif, 0)
        if first == pairs:
            return motif
        second = difference(motif, first + 1)
        if second == pairs:
            # One pair differs. The bead that was replaced has no other partner, so it is at one of the ends.
            if first < motif or first + motif >= pairs:
                return motif
        elif second == first + motif and beads[first] == beads[second + motif]:
            # The faulty bead stands between two that agree.
            if difference(motif, second + 1) == pairs:
                return motif
    return count
