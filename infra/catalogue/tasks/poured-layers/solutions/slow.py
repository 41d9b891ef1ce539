def settled_layers(pours):
    glass = []
    for pour in pours:
        glass.append(list(pour))
        mixed = True
        while mixed:
            # The whole glass is looked through, from the bottom on.
            mixed = False
            for i in range(1, len(glass)):
                (volume, mass), (above, upper_mass) = glass[i - 1], glass[i]
                if upper_mass * volume > mass * above:
                    glass[i - 1:i + 1] = [[volume + above, mass + upper_mass]]
                    mixed = True
                    break
    return glass
