def generate(size, rng):
    # A long queue all night, and questions about places that are far from its front.
    there = list(range(1, size + 1))
    events = []
    away = list(range(size + 1, 2 * size + 1))
    for i in range(size):
        if i % 4 == 0:
            newcomer = away.pop(rng.randrange(len(away)))
            events.append([1, newcomer, rng.choice(there)])
            there.append(newcomer)
        elif i % 4 == 1:
            at = rng.randrange(len(there))
            there[at], there[-1] = there[-1], there[at]
            away.append(there.pop())
            events.append([2, away[-1]])
        elif i % 4 == 2:
            events.append([3, *rng.sample(there, 2)])
        else:
            events.append([4, rng.randint(len(there) // 2, len(there))])
    return [list(range(1, size + 1)), events]


def sample(rng):
    queue = rng.sample(range(1, 7), rng.randint(0, 4))
    there, events = set(queue), []
    for _ in range(rng.randint(0, 14)):
        kind = rng.choice((1, 1, 2, 3, 3, 4))
        away = [who for who in range(1, 7) if who not in there]
        if kind == 1 and away:
            events.append([1, rng.choice(away), rng.choice(sorted(there) + [0])])
            there.add(events[-1][1])
        elif kind == 2 and there:
            events.append([2, rng.choice(sorted(there))])
            there.remove(events[-1][1])
        elif kind == 3 and len(there) > 1:
            events.append([3, *rng.sample(sorted(there), 2)])
        elif kind == 4:
            events.append([4, rng.randint(1, 6)])
    return [queue, events]
