def generate(size, rng):
    # The farther, the dearer: nowhere is a cheaper station ahead, however far one looks.
    length = 10 * size
    stations = [[10 * i + (rng.randrange(10) if i else 0), i] for i in range(size)]
    return [length, stations, size * length // 8]


def sample(rng):
    length = rng.randint(1, 12)
    positions = sorted(rng.choice([0, rng.randrange(length)]) for _ in range(rng.randint(0, 6)))
    if positions and rng.random() < 0.9:
        positions[0] = 0
    return [length, [[at, rng.randint(0, 5)] for at in positions], rng.randint(0, 4 * length)]
