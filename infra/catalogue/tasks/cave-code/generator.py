def generate(size, rng):
    # A long shaft of one rune with a side chamber at each step that breaks the code off. The code is an eighth of the
    # cave, so nearly all of it fits nearly everywhere.
    cave = [7, 7, 3]
    for _ in range(size // 2 - 1):
        cave += [7, 3, None, None]
    return [cave[:-2], [7] * max(1, size // 8)]


def sample(rng):
    cave = [rng.randint(1, 2)] if rng.random() < 0.95 else []
    places = 2 * len(cave)
    while places:
        below = [rng.choice((None, 1, 1, 2)) for _ in range(places)]
        if len(cave) > 12:
            below = []
        cave += below
        places = 2 * sum(rune is not None for rune in below)
    while cave and cave[-1] is None:
        cave.pop()
    return [cave, [rng.choice((1, 1, 2)) for _ in range(rng.randint(1, 4))]]
