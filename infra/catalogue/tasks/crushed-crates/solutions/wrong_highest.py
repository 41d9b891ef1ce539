def pile_heights(actions):
    pile = []
    heights = []
    for weight, strength in actions:
        if weight == 0:
            if pile:
                pile.pop()
        else:
            pile.append((weight, strength))
            load = 0
            for place in range(len(pile) - 1, -1, -1):
                if load > pile[place][1]:
                    del pile[place:]  # the highest of the broken ones
                    break
                load += pile[place][0]
        heights.append(len(pile))
    return heights
