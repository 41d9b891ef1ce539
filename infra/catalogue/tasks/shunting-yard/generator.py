def generate(size, rng):
    # Nothing leaves before the last car comes. The first ones fit anywhere; only then come four that need four sidings.
    return [[*range(size, 5, -1), 2, 3, 4, 5, 1], [size] * 3]


def sample(rng):
    count = rng.randint(0, 8)
    cars = list(range(1, count + 1))
    rng.shuffle(cars)
    return [cars, [rng.randint(0, 4) for _ in range(rng.randint(1, 4))]]
