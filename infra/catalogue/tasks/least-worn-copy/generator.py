def generate(size, rng):
    return [[rng.randint(0, 1000) for _ in range(size)], [rng.randint(1, 1000) for _ in range(size)], 1000000]


def sample(rng):
    wear = [rng.randint(0, 4) for _ in range(rng.randint(1, 5))]
    return [wear, [rng.randint(0, 4) for _ in range(rng.randint(0, 8))], rng.randint(1, 9)]
