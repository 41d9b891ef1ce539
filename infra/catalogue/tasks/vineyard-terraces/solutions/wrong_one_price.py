from heapq import heappush, heapreplace


def terrace_cost(heights, step, dig, fill):
    cost = 0
    highest = []
    for strip, height in enumerate(heights):
        level = height - strip * step
        heappush(highest, -level)
        top = -highest[0]
        if top > level:
            # As if digging and filling cost the same: every bend counts once on either side.
            cost += min(dig, fill) * (top - level)
            heapreplace(highest, -level)
    return cost
