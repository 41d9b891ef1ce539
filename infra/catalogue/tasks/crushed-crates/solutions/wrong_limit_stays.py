from math import inf


def pile_heights(actions):
    pile = []
    total, most = 0, inf
    heights = []
    for weight, strength in actions:
        if weight == 0:
            if pile:
                total -= pile.pop()[0]
        elif total + weight <= most:
            # One limit for the whole pile; it is not raised again when the crate that it came from has gone.
            total += weight
            most = min(most, total + strength)
            pile.append((weight, total + strength))
        else:
            over = total + weight
            while pile and min(limit for _, limit in pile) < over:
                total -= pile.pop()[0]
        heights.append(len(pile))
    return heights
