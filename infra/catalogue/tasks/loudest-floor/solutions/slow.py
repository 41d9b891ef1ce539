def rooms_on(house, number):
    # Walks up from the entrance each time.
    floor = [house] if house else []
    for _ in range(number):
        floor = [room for below in floor for room in (below.left, below.right) if room]
    return floor


def loudest_floor(house):
    loudest = best = None
    number = 0
    while floor := rooms_on(house, number):
        noise = sum(room.val for room in floor)
        if best is None or noise > best:
            loudest, best = number, noise
        number += 1
    return loudest
