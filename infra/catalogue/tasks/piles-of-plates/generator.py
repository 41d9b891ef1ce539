def generate(size, rng):
    # One high pile, and then it is turned and moved to and fro.
    operations = [[0, 0, rng.randrange(100)] for _ in range(size // 2)]
    at = 0
    while len(operations) < size:
        operations += [[2, at], [1, at], [3, at, 1 - at]]
        at = 1 - at
    return [operations[:size]]


def sample(rng):
    operations = []
    piles = rng.randint(1, 3)
    for number in range(rng.randint(0, 24)):
        kind = rng.choice([0, 0, 0, 1, 1, 2, 3])
        pile = rng.randrange(piles)
        if kind == 0:
            operations.append([0, pile, number])
        elif kind == 3:
            operations.append([3, pile, rng.randrange(piles)])
        else:
            operations.append([kind, pile])
    # What is left shows the order of the piles.
    operations += [[1, pile] for pile in range(piles) for _ in range(rng.randint(0, 9))]
    return [operations]
