def generate(size, rng):
    # Two of three orders draw; the others erase and draw again, so the paper fills up all the same.
    tape = []
    while len(tape) < size:
        tape += [rng.randint(1, 9), rng.randint(1, 9), 0]
        if rng.random() < 0.5:
            tape += [0, -1, -1]
    return [tape[:size]]


def sample(rng):
    orders = (1, 2, 3, 4, 0, 0, 0, -1, -1, -1)
    return [[rng.choice(orders) for _ in range(rng.randint(0, 12))]]
