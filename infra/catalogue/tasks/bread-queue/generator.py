def generate(size, rng):
    # Half of the day customers come. In the other half those with high numbers leave, and now and then one is called.
    events = [[0] for _ in range(size // 2)]
    for i in range(size - size // 2):
        if i % 8 == 0:
            events.append([2])
        elif i % 8 == 4:
            events.append([3])
        else:
            events.append([1, rng.randint(size // 4, size // 2)])
    return [events]


def sample(rng):
    events = []
    for _ in range(rng.randint(0, 14)):
        kind = rng.choice((0, 0, 0, 1, 1, 2, 2, 3))
        events.append([kind, rng.randint(-1, 6)] if kind == 1 else [kind])
    return [events]
