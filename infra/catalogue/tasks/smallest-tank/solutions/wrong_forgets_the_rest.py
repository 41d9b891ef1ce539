def smallest_tank(length, stations, budget):
    if not stations or stations[0][0] > 0:
        return None
    count = len(stations)
    stops = [position for position, _ in stations] + [length]
    # For each station, how far the next one is that is not dearer; the end of the road is free.
    ahead = [0] * count
    waiting = []
    for at in range(count, -1, -1):
        price = stations[at][1] if at < count else -1
        while waiting and waiting[-1][1] > price:
            waiting.pop()
        if at < count:
            ahead[at] = stops[waiting[-1][0]] - stops[at]
        waiting.append((at, price))

    def is_enough(tank):
        fuel = spent = 0
        for at in range(count):
            # As far as the fuel of this station should last.
            wanted = min(tank, ahead[at])
            if wanted > fuel:
                spent += wanted * stations[at][1]
                fuel = wanted
            fuel -= stops[at + 1] - stops[at]
        return spent <= budget

    low = max(stops[at + 1] - stops[at] for at in range(count))
    high = length
    if not is_enough(high):
        return None
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle):
            high = middle
        else:
            low = middle + 1
    return low
