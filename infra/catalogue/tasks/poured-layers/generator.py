def generate(size, rng):
    # Of two liquids the second one is denser, so they mix, and all mixtures have the same density: half as many
    # layers stay.
    pours = []
    while len(pours) < size:
        volume = rng.randint(1, 10)
        more = rng.randint(1, 40)
        pours += [[volume, 50 * volume - more], [volume, 50 * volume + more]]
    return [pours[:size]]


def sample(rng):
    return [[[rng.randint(1, 4), rng.randint(0, 6)] for _ in range(rng.randint(0, 8))]]
