def generate(size, rng):
    # A leg over a dozen moorings costs about as much as a stop.
    moorings = []
    position = 0
    for _ in range(size):
        moorings.append([position, rng.randint(0, 200000)])
        position += rng.randint(1, 60)
    return [moorings]


def sample(rng):
    count = rng.randint(1, 9)
    positions = sorted(rng.sample(range(rng.choice([12, 20, 30])), count))
    dear = rng.choice([3, 20, 60])
    return [[[position, rng.randint(0, dear)] for position in positions]]
