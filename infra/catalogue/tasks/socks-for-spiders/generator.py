def generate(size, rng):
    # Three socks of each colour, in any order.
    colours = [rng.randint(0, 10**9) for _ in range(size // 3 + 1)] * 3
    rng.shuffle(colours)
    return [colours[:size], 3]


def sample(rng):
    colours = rng.sample((-7, 0, 1, 2, 3, 5), rng.randint(1, 4))
    return [[rng.choice(colours) for _ in range(rng.randint(0, 12))], rng.randint(1, 4)]
