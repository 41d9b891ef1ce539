from heapq import heappop, heappush


def terrace_cost(heights, step, dig, fill):
    cost = 0
    bends = []
    for height in heights:
        # The steps are left out, so strips need only never fall.
        heappush(bends, (-height, dig + fill))
        rise = fill
        while rise > 0:
            negated, change = heappop(bends)
            taken = min(rise, change)
            rise -= taken
            cost += taken * (-negated - height)
            if taken < change:
                heappush(bends, (negated, change - taken))
    return cost
