UPSTAIRS = {"tower": ("tower", "hall"), "hall": ("room", "room"), "room": ("closet", "closet"), "closet": (None, None)}


def generate(size, rng):
    # A tower with a hall, rooms and closets at each step, so the number of floors grows with the size. The house is
    # written level by level, with nothing for stairs that are not there.
    house, made = [rng.randint(-1000, 1000)], 1
    floor = ["tower"]
    while floor:
        above = []
        for place in floor:
            for kind in UPSTAIRS[place]:
                if kind is None or made >= size:
                    house.append(None)
                else:
                    house.append(rng.randint(-1000, 1000))
                    above.append(kind)
                    made += 1
        floor = above
    while house and house[-1] is None:
        house.pop()
    return [house]
