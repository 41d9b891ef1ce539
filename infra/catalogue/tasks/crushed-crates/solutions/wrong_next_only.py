def pile_heights(actions):
    pile = []
    heights = []
    for weight, strength in actions:
        if weight == 0:
            if pile:
                pile.pop()
        elif pile and pile[-1][1] < weight:
            pile.pop()
        else:
            # Only the crate right below the new one is looked at.
            pile.append((weight, strength))
        heights.append(len(pile))
    return heights
