def generate(size, rng):
    # A straight way through all towns and beside it roads that pass over up to four of them.
    roads = [[town, town + 1, rng.randint(1, 10)] for town in range(size - 1)]
    for town in range(size - 5):
        roads.append([town, town + rng.randint(2, 5), rng.randint(50, 90)])
    rng.shuffle(roads)
    return [size, roads]


def sample(rng):
    towns = rng.randint(1, 6)
    longest = rng.choice((1, 3, 9))
    roads = [[rng.randrange(towns), rng.randrange(towns), rng.randint(1, longest)] for _ in range(rng.randint(0, 11))]
    return [towns, [road for road in roads if road[0] != road[1]]]
