def generate(size, rng):
    # For the number in the middle of the list the spells that count are long: a third of all days on average.
    return [[rng.randint(-500_000, 500_000) for _ in range(size)], size * (size + 1) // 4]


def sample(rng):
    days = rng.randint(1, 8)
    top = rng.choice((1, 3, 9, 30))
    return [[rng.randint(-top, top) for _ in range(days)], rng.randint(1, days * (days + 1) // 2)]
