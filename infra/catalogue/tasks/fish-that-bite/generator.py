def generate(size, rng):
    # A chain of quarrels, and just as much room as there are fish. The first tank is larger than any set of fish of
    # which no two are neighbours, so it is never full and there is no way; but that shows late.
    large = (size + 1) // 2 + 1
    rest = size - large
    return [size, [[i, i + 1] for i in range(size - 1)], [large, rest - rest // 2, rest // 2]]


def sample(rng):
    fish = rng.randint(0, 6)
    pairs = [[a, b] for a in range(fish) for b in range(fish) if a != b]
    quarrels = rng.sample(pairs, min(len(pairs), rng.randint(0, 8)))
    return [fish, quarrels, [rng.randint(0, 3) for _ in range(rng.randint(1, 4))]]
