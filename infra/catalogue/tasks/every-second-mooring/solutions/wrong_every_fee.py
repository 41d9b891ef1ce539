def least_cost(moorings):
    best = [(0, ())]
    for i in range(1, len(moorings)):
        position, fee = moorings[i]
        last = i == len(moorings) - 1
        ways = []
        for j in range(i):
            cost, fees = best[j]
            cost += (position - moorings[j][0]) ** 2
            ways.append((cost, fees) if last else (cost + fee, fees + (fee,)))
        best.append(min(ways))
    cost, fees = best[-1]
    # The way itself does not change any more.
    return cost - sum(fees[1::2])
