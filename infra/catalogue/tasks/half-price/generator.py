def generate(size, rng):
    # A long road with dear bypasses. The roads stand in the list from the far end on, so going over the list once
    # brings the news only one town further.
    roads = []
    for town in range(size - 1, 0, -1):
        roads.append([town - 1, town, rng.randint(1, 1000)])
        if town > 1:
            roads.append([town, town - 2, rng.randint(1500, 2500)])
    return [size, roads, 2]


def sample(rng):
    towns = rng.randint(1, 6)
    roads = [[rng.randrange(towns), rng.randrange(towns), rng.randint(0, 12)] for _ in range(rng.randint(0, 10))]
    return [towns, [r for r in roads if r[0] != r[1]], rng.randint(0, 3)]
