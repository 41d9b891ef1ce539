def settled_layers(pours):
    glass = []
    for volume, mass in pours:
        while glass and mass // volume > glass[-1][1] // glass[-1][0]:
            below = glass.pop()
            volume += below[0]
            mass += below[1]
        glass.append([volume, mass])
    return glass
