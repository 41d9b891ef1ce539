def generate(size, rng):
    # One long line of pipes, listed from its far end on, so going over the list once brings the water only one village
    # further. Beside each village stands another one, which is shut.
    pipes = []
    for village in range(size - 1, 0, -1):
        pipes.append([village - 1, village])
        pipes.append([village, size + village])
        pipes.append([size + village, rng.randint(2 * size, 3 * size - 1)])
    return [3 * size, pipes, [0], list(range(size, 2 * size))]


def sample(rng):
    villages = rng.randint(1, 6)
    pipes = [[rng.randrange(villages), rng.randrange(villages)] for _ in range(rng.randint(0, 8))]
    springs = rng.sample(range(villages), rng.randint(0, min(2, villages)))
    return [villages, pipes, springs, rng.sample(range(villages), rng.randint(0, min(2, villages)))]
