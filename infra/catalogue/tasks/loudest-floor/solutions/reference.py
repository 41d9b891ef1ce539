def loudest_floor(house):
    loudest = best = None
    floor, number = [house] if house else [], 0
    while floor:
        noise = sum(room.val for room in floor)
        if best is None or noise > best:
            loudest, best = number, noise
        floor = [room for below in floor for room in (below.left, below.right) if room]
        number += 1
    return loudest
