from heapq import heappop, heappush


def cheapest_trip(towns, roads, tickets):
    leads = [[] for _ in range(towns)]
    for a, b, toll in roads:
        leads[a].append((b, toll))
        leads[b].append((a, toll))
    done = set()
    waiting = [(0, 0, ())]
    while waiting:
        cost, town, tolls = heappop(waiting)
        if town == towns - 1:
            # Takes the cheapest way without tickets and only then uses them.
            return cost - sum(toll - toll // 2 for toll in sorted(tolls, reverse=True)[:tickets])
        if town in done:
            continue
        done.add(town)
        for other, toll in leads[town]:
            heappush(waiting, (cost + toll, other, tolls + (toll,)))
    return None
