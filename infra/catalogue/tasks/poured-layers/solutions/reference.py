def settled_layers(pours):
    glass = []
    for volume, mass in pours:
        # Denser than the layer below: both densities are multiplied by both volumes.
        while glass and mass * glass[-1][0] > glass[-1][1] * volume:
            below = glass.pop()
            volume += below[0]
            mass += below[1]
        glass.append([volume, mass])
    return glass
