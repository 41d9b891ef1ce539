def generate(size, rng):
    # About half of the badges pass once and stay, so the number of those inside grows with the size.
    badges = []
    while len(badges) < size:
        badge = rng.randint(100_000, 999_999)
        badges += [badge] * rng.choice((1, 2))
    rng.shuffle(badges)
    return [badges[:size]]


def sample(rng):
    badges = rng.randint(1, 4)
    return [[rng.randint(0, badges) for _ in range(rng.randint(0, 10))]]
