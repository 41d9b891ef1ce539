def generate(size, rng):
    # The slope falls on the whole, so nearly every strip has to be moved, and all strips weigh upon each other.
    return [[rng.randint(0, 1000) - 2 * strip for strip in range(size)], 3, 5, 7]


def sample(rng):
    heights = [rng.randint(-4, 6) for _ in range(rng.randint(0, 7))]
    return [heights, rng.randint(0, 3), rng.randint(0, 4), rng.randint(0, 4)]
