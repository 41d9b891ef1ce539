def generate(size, rng):
    # Each poster is lower than those before it, so all of them can be seen; now and then a storm tears one off.
    events = []
    height = 2 * size
    while len(events) < size:
        height -= rng.randint(1, 2)
        events.append(height)
        if rng.random() < 0.1:
            events.append(0)
    return [events[:size]]


def sample(rng):
    return [[rng.choice((0, 0, 1, 2, 3, 4, 5)) for _ in range(rng.randint(0, 10))]]
