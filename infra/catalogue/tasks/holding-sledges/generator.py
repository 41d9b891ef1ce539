def generate(size, rng):
    return [[rng.randint(1, 1000) for _ in range(size)]]


def sample(rng):
    return [[rng.choice((0, 1, 2, 3, 4, 8, 12)) for _ in range(rng.randint(0, 8))]]
