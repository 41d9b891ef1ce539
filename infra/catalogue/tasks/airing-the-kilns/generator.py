def generate(size, rng):
    potters = [[rng.randint(1, 1000), rng.randint(1, 50), rng.randint(0, 9999)] for _ in range(size)]
    return [potters, 1000 * size]


def sample(rng):
    potters = [[rng.randint(1, 4), rng.randint(1, 3), rng.randint(0, 5)] for _ in range(rng.randint(0, 4))]
    return [potters, rng.randint(0, 15)]
