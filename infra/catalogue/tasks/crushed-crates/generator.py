def generate(size, rng):
    # Most crates bear whatever may come; a few are weak, and the next crate breaks them.
    actions = []
    for _ in range(size):
        kind = rng.random()
        if kind < 0.05:
            actions.append([0, 0])
        else:
            actions.append([rng.randint(5, 20), rng.randint(0, 4) if kind < 0.1 else 100_000_000 + rng.randint(0, 99)])
    return [actions]


def sample(rng):
    most = rng.choice((4, 9, 15))
    actions = [[rng.randint(1, 4), rng.randint(0, most)] for _ in range(rng.randint(0, 10))]
    return [[[0, 0] if rng.random() < 0.15 else action for action in actions]]
