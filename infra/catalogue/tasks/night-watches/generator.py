def generate(size, rng):
    # Few of the ways to fill so many nights are fair, and most of the others fail early.
    return [size, [size // 2, (size + 1) // 3, size // 4]]


def sample(rng):
    guards = rng.randint(0, 4)
    return [rng.randint(0, 6), [rng.randint(1, 3) for _ in range(guards)]]
