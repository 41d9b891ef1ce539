def least_cost(moorings):
    start, end = moorings[0][0], moorings[-1][0]
    if start == end:
        return 0
    # Positions and costs, by whether the stop there was an odd or an even one.
    odd, even = [], [(start, 0)]
    for position, fee in moorings[1:-1]:
        # Every mooring before is looked at.
        paid = min(cost + (position - place) ** 2 for place, cost in even) + fee
        if odd:
            even.append((position, min(cost + (position - place) ** 2 for place, cost in odd)))
        odd.append((position, paid))
    return min(cost + (end - place) ** 2 for place, cost in odd + even)
