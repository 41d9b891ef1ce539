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


def sample(rng):
    # No two floors are equally loud, so there is one answer.
    while True:
        house = [rng.randint(-4, 4)] if rng.random() < 0.95 else []
        floors = [house[:]]
        while floors[-1]:
            above = [rng.choice((None, None, -3, -2, -1, 0, 1, 2, 4)) for _ in range(2 * len(floors[-1]))]
            if len(house) > 9:
                above = []
            house += above
            floors.append([noise for noise in above if noise is not None])
        while house and house[-1] is None:
            house.pop()
        noises = [sum(floor) for floor in floors[:-1]]
        if len(set(noises)) == len(noises):
            return [house]
