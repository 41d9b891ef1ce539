def generate(size, rng):
    # One long plan, and then ships from anywhere in it are asked for, the first ones most of all.
    operations = [[0, at, rng.randrange(100)] for at in range(size // 2)]
    made = size // 2
    while len(operations) < size:
        operations.append([2, made, rng.randrange(1 + size // 8)])
        operations.append([1, made])
        made += 1
    return [operations[:size]]


def sample(rng):
    operations = []
    made = 0
    for number in range(rng.randint(0, 28)):
        kind = rng.choice([0, 0, 0, 0, 1, 1, 2, 2, 3])
        plan = made if rng.random() < 0.6 else rng.randint(0, made)
        if kind == 0:
            operations.append([0, plan, number])
        elif kind == 2:
            operations.append([2, plan, rng.randint(0, 6)])
        else:
            operations.append([kind, plan])
        made += kind != 2
    return [operations]
