from math import inf


def pile_heights(actions):
    # For each crate the weight of the pile up to it, and the most that the whole pile may weigh before it or one
    # below it breaks. The ground is the first one.
    pile = [(0, inf)]
    heights = []
    for weight, strength in actions:
        total, most = pile[-1]
        total += weight
        if weight == 0:
            if len(pile) > 1:
                pile.pop()
        elif total <= most:
            pile.append((total, min(most, total + strength)))
        else:
            # From the top down to the lowest broken one, everything has too low a limit.
            while pile[-1][1] < total:
                pile.pop()
        heights.append(len(pile) - 1)
    return heights
