def generate(size, rng):
    return [[rng.randint(-1000, 1000) * 1000 for _ in range(size)], size // 3]


def sample(rng):
    count = rng.randint(0, 8)
    steep = rng.choice([2, 5, 20])
    return [[rng.randint(-steep, steep) for _ in range(count)], rng.randint(0, max(0, count - 1))]
