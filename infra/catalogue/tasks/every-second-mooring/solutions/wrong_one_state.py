def least_cost(moorings):
    # The least cost and the number of stops that it takes; a dearer way with another number is forgotten.
    best = [(0, 0)]
    for i in range(1, len(moorings)):
        position, fee = moorings[i]
        ways = []
        for j in range(i):
            cost, stops = best[j]
            cost += (position - moorings[j][0]) ** 2
            if i < len(moorings) - 1:
                stops += 1
                cost += fee if stops % 2 else 0
            ways.append((cost, stops))
        best.append(min(ways))
    return best[-1][0]
