def generate(size, rng):
    # As many walks as lamps, and a walk is a third of the corridor long on average.
    return [[rng.randint(1, 99) for _ in range(size)], [rng.randrange(size) for _ in range(size)]]


def sample(rng):
    lamps = rng.randint(0, 7)
    stops = rng.randint(0, 6) if lamps else 0
    return [[rng.randint(0, 5) for _ in range(lamps)], [rng.randrange(lamps) for _ in range(stops)]]
