def loudest_floor(house):
    loudest, best = None, 0
    floor, number = [house] if house else [], 0
    while floor:
        noise = sum(room.val for room in floor)
        if noise > best:
            loudest, best = number, noise
        floor = [room for below in floor for room in (below.left, below.right) if room]
        number += 1
    return loudest
