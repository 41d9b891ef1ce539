def generate(size, rng):
    # As many lines as lights, and most of the lights flash about once while the log is written.
    lights = [[rng.randint(0, 1000000), rng.randint(500000, 1500000), rng.randint(1, 9)] for _ in range(size)]
    return [lights, size]


def sample(rng):
    lights = [[rng.randint(0, 5), rng.randint(1, 4), rng.randint(1, 4)] for _ in range(rng.randint(0, 4))]
    return [lights, rng.randint(0, 8)]
