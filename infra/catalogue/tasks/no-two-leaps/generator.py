def generate(size, rng):
    return [[rng.randint(1, 99) for _ in range(size)], 7]


def sample(rng):
    return [[rng.randint(0, 9) for _ in range(rng.randint(0, 8))], rng.choice([0, 0, 1, 3, 6])]
