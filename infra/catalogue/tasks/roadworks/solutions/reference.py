from heapq import heappop, heappush


def distances(leads, start):
    far = [None] * len(leads)
    far[start] = 0
    waiting = [(0, start)]
    while waiting:
        length, town = heappop(waiting)
        if length > far[town]:
            continue
        for other, more, _ in leads[town]:
            if far[other] is None or length + more < far[other]:
                far[other] = length + more
                heappush(waiting, (length + more, other))
    return far


def places_on_trip(leads, far, place):
    # Where a shortest way between each town and the town that `far` counts from touches the trip.
    touches = dict(place)
    for town in sorted(filter(lambda town: far[town] is not None, range(len(leads))), key=far.__getitem__):
        for other, length, _ in leads[town]:
            if town not in touches and far[other] + length == far[town]:
                touches[town] = touches[other]
    return touches


def ways_left(towns, roads):
    leads = [[] for _ in range(towns)]
    for road, (a, b, length) in enumerate(roads):
        leads[a].append((b, length, road))
        leads[b].append((a, length, road))
    from_start = distances(leads, 0)
    from_end = distances(leads, towns - 1)
    shortest = from_start[-1]
    if shortest is None:
        return [-1] * len(roads)

    trip = []  # the roads of one shortest way
    town = 0
    place = {0: 0}
    while town != towns - 1:
        for other, length, road in leads[town]:
            if from_end[other] + length == from_end[town]:
                trip.append(road)
                town = other
                place[town] = len(trip)
                break

    # A road from u to v replaces those of the trip between the place where the way to u leaves it and the place where
    # the way on from v comes back to it.
    leaves = places_on_trip(leads, from_start, place)
    joins = places_on_trip(leads, from_end, place)
    begins = [[] for _ in trip]
    on_trip = set(trip)
    for road, (a, b, length) in enumerate(roads):
        for u, v in ((a, b), (b, a)):
            if u in leaves and road not in on_trip and leaves[u] < joins[v]:
                begins[leaves[u]].append((from_start[u] + length + from_end[v], joins[v]))

    answers = [shortest] * len(roads)
    detours = []
    for at, road in enumerate(trip):
        for detour in begins[at]:
            heappush(detours, detour)
        while detours and detours[0][1] <= at:
            heappop(detours)
        answers[road] = detours[0][0] if detours else -1
    return answers
