from random import randrange

PRIME = 2**61 - 1


def find_figure(steps, figure):
    def distances(dancers):
        """How long ago the same dancer stepped forward, 0 for the first time."""
        latest = {}
        for place, dancer in enumerate(dancers):
            yield place - latest.get(dancer, place)
            latest[dancer] = place

    length = len(figure)
    back = list(distances(steps))
    ahead = [0] * len(steps)
    for place, distance in enumerate(back):
        ahead[place - distance] = distance

    base = randrange(1, PRIME)
    powers = [1]
    while len(powers) < max(length, len(steps)):
        powers.append(powers[-1] * base % PRIME)
    wanted = sum(distance * power for distance, power in zip(distances(figure), powers))

    # The distances within the stretch that ends at `end`, each times the power of its place.
    state = 0
    found = []
    for end, distance in enumerate(back):
        start = end - length + 1
        if start > 0 and ahead[start - 1] < length:
            # With its first step gone, a dancer's next one becomes the first one.
            state -= ahead[start - 1] * powers[start - 1 + ahead[start - 1]]
        if distance < length:
            state += distance * powers[end]
        state %= PRIME
        if start >= 0 and state == wanted * powers[start] % PRIME:
            found.append(start)
    return found
