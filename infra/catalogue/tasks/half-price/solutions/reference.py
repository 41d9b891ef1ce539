from heapq import heappop, heappush


def cheapest_trip(towns, roads, tickets):
    leads = [[] for _ in range(towns)]
    for a, b, toll in roads:
        leads[a].append((b, toll))
        leads[b].append((a, toll))
    # A state is a town and the number of tickets used.
    paid = {(0, 0): 0}
    waiting = [(0, 0, 0)]
    while waiting:
        cost, town, used = heappop(waiting)
        if town == towns - 1:
            return cost
        if cost > paid[town, used]:
            continue
        for other, toll in leads[town]:
            for state, price in (((other, used), toll), ((other, used + 1), toll // 2)):
                if state[1] <= tickets and (state not in paid or cost + price < paid[state]):
                    paid[state] = cost + price
                    heappush(waiting, (cost + price, *state))
    return None
