def generate(size, rng):
    departures = sorted(rng.randrange(10 * size) for _ in range(size))
    guests = []
    for _ in range(size):
        now = rng.randrange(5 * size)
        guests.append([now, now + rng.randrange(10 * size)])
    return [departures, 30, guests]


def sample(rng):
    departures = sorted(rng.randint(0, 9) for _ in range(rng.randint(0, 6)))
    guests = [[rng.randint(0, 10), rng.randint(0, 14)] for _ in range(rng.randint(0, 4))]
    return [departures, rng.randint(0, 4), guests]
