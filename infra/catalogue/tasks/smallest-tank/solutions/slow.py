def smallest_tank(length, stations, budget):
    if not stations or stations[0][0] > 0:
        return None
    road = stations + [[length, -1]]

    def is_enough(tank):
        fuel = spent = 0
        for at in range(len(stations)):
            position, price = road[at]
            # All stations within reach are looked through, until one is not dearer.
            wanted = tank
            for other in range(at + 1, len(road)):
                if road[other][0] - position > tank:
                    break
                if road[other][1] <= price:
                    wanted = road[other][0] - position
                    break
            if wanted > fuel:
                spent += (wanted - fuel) * price
                fuel = wanted
            fuel -= road[at + 1][0] - position
            if fuel < 0:
                return False
        return spent <= budget

    low, high = 1, length
    if not is_enough(high):
        return None
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle):
            high = middle
        else:
            low = middle + 1
    return low
