from heapq import heappop, heappush


def shortest(towns, roads, closed=()):
    """The length of a shortest way without some roads, and the roads of it."""
    leads = [[] for _ in range(towns)]
    for road, (a, b, length) in enumerate(roads):
        if road not in closed:
            leads[a].append((b, length, road))
            leads[b].append((a, length, road))
    came = {}
    waiting = [(0, 0, None, None)]
    while waiting:
        length, town, before, by = heappop(waiting)
        if town in came:
            continue
        came[town] = before, by
        if town == towns - 1:
            trip = []
            while came[town][0] is not None:
                town, road = came[town]
                trip.append(road)
            return length, trip
        for other, more, road in leads[town]:
            if other not in came:
                heappush(waiting, (length + more, other, town, road))
    return -1, []


def ways_left(towns, roads):
    length, trip = shortest(towns, roads)
    # One way that has no road in common with the shortest one is to do for all days.
    other, _ = shortest(towns, roads, set(trip))
    return [other if road in trip else length for road in range(len(roads))]
