def generate(size, rng):
    # Half of the knots undo an earlier one, so the rope gets long and short again.
    knots, rope = [], []
    while len(knots) < size:
        knot = -rope[-1] if rope and rng.random() < 0.5 else rng.choice((-3, -2, -1, 1, 2, 3))
        knots.append(knot)
        if rope and rope[-1] == -knot:
            rope.pop()
        else:
            rope.append(knot)
    return [knots]


def sample(rng):
    kinds = rng.randint(1, 3)
    return [[rng.choice((-1, 1)) * rng.randint(1, kinds) for _ in range(rng.randint(0, 12))]]
