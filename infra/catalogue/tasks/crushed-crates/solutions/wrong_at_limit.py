from math import inf


def pile_heights(actions):
    pile = [(0, inf)]
    heights = []
    for weight, strength in actions:
        total, most = pile[-1]
        total += weight
        if weight == 0:
            if len(pile) > 1:
                pile.pop()
        elif total < most:
            pile.append((total, min(most, total + strength)))
        else:
            while pile[-1][1] <= total:  # breaks under just its strength
                pile.pop()
        heights.append(len(pile) - 1)
    return heights
