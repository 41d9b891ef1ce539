def loudest_floor(house):
    loudest = best = None
    floor, number = [house] if house else [], 0
    while floor:
        noise = 0
        above = []
        for room in floor:
            noise += room.val
            if room.left:
                above.append(room.left)
            if room.right:
                above.append(room.right)
        if best is None or noise > best:
            loudest, best = number, noise
        floor = above
        number += 1
    return loudest
