def terrace_cost(heights, step, dig, fill):
    if not heights:
        return 0
    levels = [height - strip * step for strip, height in enumerate(heights)]
    # A best solution uses levels that are there already. All of them are tried for each strip.
    allowed = sorted(set(levels))
    costs = [0] * len(allowed)
    for level in levels:
        least = None
        for at, chosen in enumerate(allowed):
            if least is None or costs[at] < least:
                least = costs[at]
            costs[at] = least + (fill * (chosen - level) if chosen > level else dig * (level - chosen))
    return min(costs)
