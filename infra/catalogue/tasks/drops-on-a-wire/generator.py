def generate(size, rng):
    return [[rng.randint(1, 1000000) for _ in range(size)], size // 8]


def sample(rng):
    return [[rng.randint(0, 4) for _ in range(rng.randint(0, 8))], rng.randint(1, 5)]
