def generate(size, rng):
    return [[rng.randrange(-5000, 5000) / 10 for _ in range(size)], size // 4]


def sample(rng):
    values = rng.choice([[0.0, 1.0], [-1.5, 0.25, 2.0, 7.0], [step / 4 for step in range(-12, 13)]])
    readings = [rng.choice(values) for _ in range(rng.randint(0, 10))]
    return [readings, rng.randint(1, 6)]
