def generate(size, rng):
    return [[rng.randrange(-5000, 5000) / 10 for _ in range(size)], size // 4]
