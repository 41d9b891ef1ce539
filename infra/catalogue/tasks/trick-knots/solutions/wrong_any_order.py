from collections import Counter
from random import getrandbits


def working_stretches(knots):
    # Counts knots and mirror images, as if they came undone at any distance.
    weights = {}
    state = stretches = 0
    times = Counter({0: 1})
    for knot in knots:
        weight = weights.setdefault(abs(knot), getrandbits(64))
        state += weight if knot > 0 else -weight
        stretches += times[state]
        times[state] += 1
    return stretches
