def pile_heights(actions):
    pile = []
    heights = []
    for weight, strength in actions:
        if weight == 0:
            if pile:
                pile.pop()
        else:
            pile.append((weight, strength))
            # Every crate is looked at anew, from the top down.
            load = 0
            lowest = len(pile)
            for place in range(len(pile) - 1, -1, -1):
                if load > pile[place][1]:
                    lowest = place
                load += pile[place][0]
            del pile[lowest:]
        heights.append(len(pile))
    return heights
