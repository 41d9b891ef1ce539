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
    # Only the second shortest way of all is looked for, and is taken to be open on each day.
    others = [shortest(towns, roads, {road})[0] for road in trip]
    second = min((other for other in others if other >= 0), default=-1)
    return [second if road in trip else length for road in range(len(roads))]
