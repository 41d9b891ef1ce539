def loudest_floor(house):
    noise = []

    def walk(room, floor):
        if room is None:
            return
        if floor == len(noise):
            noise.append(0)
        noise[floor] += room.val
        walk(room.left, floor + 1)
        walk(room.right, floor + 1)

    walk(house, 0)
    return noise.index(max(noise)) if noise else None
