def settled_layers(pours):
    glass = []
    for volume, mass in pours:
        # The heavier layer need not be the denser one.
        while glass and mass > glass[-1][1]:
            below = glass.pop()
            volume += below[0]
            mass += below[1]
        glass.append([volume, mass])
    return glass
