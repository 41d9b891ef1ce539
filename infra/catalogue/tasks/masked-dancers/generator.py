def generate(size, rng):
    # Three dancers take turns all evening with a few mistakes, so a comparison goes on for long before it fails.
    steps = [place % 3 for place in range(size)]
    for _ in range(3):
        steps[rng.randrange(size)] = rng.randrange(4)
    masks = rng.sample(range(1, 10**6), 3)
    return [steps, [masks[place % 3] for place in range(size // 2)]]


def sample(rng):
    dancers = rng.randint(1, 3)
    steps = [rng.randint(1, dancers) for _ in range(rng.randint(0, 12))]
    return [steps, [rng.randint(1, rng.randint(1, 3)) for _ in range(rng.choice((1, 2, 3, 3, 4, 5)))]]
