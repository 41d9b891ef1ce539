from math import isqrt


def generate(size, rng):
    # Half of the floor is open. In the other half corridors lead right and left in turn, with high walls between them
    # and one passage at alternating ends, so the route grows as the floor does.
    side = isqrt(size)
    heights = [[rng.randint(0, 1) for _ in range(side)] for _ in range(side)]
    for row in range(side // 2, side - 1, 2):
        passage = -1 if row // 2 % 2 else 0
        heights[row] = [1 if column == passage % side else 9 for column in range(side)]
    return [heights]


def sample(rng):
    rows, columns = rng.randint(1, 5), rng.randint(1, 5)
    highest = rng.choice((1, 2, 2, 3))
    return [[[rng.randint(0, highest) for _ in range(columns)] for _ in range(rows)]]
