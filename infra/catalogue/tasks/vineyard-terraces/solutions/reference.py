from heapq import heappop, heappush


def terrace_cost(heights, step, dig, fill):
    # Less the steps due so far, heights need only never fall. Think of the least cost as a function of the highest
    # level allowed up to here: it is convex, falls in straight pieces and is flat in the end. The heap holds its bends,
    # the highest first, each with the change of slope there.
    cost = 0
    bends = []
    due = 0
    for height in heights:
        level = height - due
        due += step
        heappush(bends, (-level, dig + fill))
        # The strip lets the function rise at the end; it is made flat again there.
        rise = fill
        while rise > 0:
            negated, change = heappop(bends)
            taken = min(rise, change)
            rise -= taken
            cost += taken * (-negated - level)
            if taken < change:
                heappush(bends, (negated, change - taken))
    return cost
