from heapq import heappop, heappush


def ways_left(towns, roads):
    leads = [[] for _ in range(towns)]
    for road, (a, b, length) in enumerate(roads):
        leads[a].append((b, length, road))
        leads[b].append((a, length, road))

    def shortest_without(closed):
        done = set()
        waiting = [(0, 0)]
        while waiting:
            length, town = heappop(waiting)
            if town == towns - 1:
                return length
            if town in done:
                continue
            done.add(town)
            for other, more, road in leads[town]:
                if road != closed and other not in done:
                    heappush(waiting, (length + more, other))
        return -1

    # The way is looked for anew for each day.
    return [shortest_without(closed) for closed in range(len(roads))]
