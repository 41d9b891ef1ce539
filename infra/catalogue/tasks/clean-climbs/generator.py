def generate(size, rng):
    # The trail rises slowly with many small dips, so a part can go on for long.
    return [[10 * place + rng.randint(0, 60) for place in range(size)], size // 8]


def sample(rng):
    top = rng.randint(1, 5)
    return [[rng.randint(-1, top) for _ in range(rng.randint(0, 9))], rng.randint(1, 4)]
