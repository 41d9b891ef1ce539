from itertools import product


def share_tanks(fish, quarrels, rooms):
    # Every way to fill the tanks, and only then a look at who is where.
    for tank_of in product(range(len(rooms)), repeat=fish):
        if any(tank_of.count(tank) > room for tank, room in enumerate(rooms)):
            continue
        if all(tank_of[one] != tank_of[other] for one, other in quarrels):
            return list(tank_of)
    return None
