def share_tanks(fish, quarrels, rooms):
    foes = [set() for _ in range(fish)]
    for one, other in quarrels:
        foes[one].add(other)
        foes[other].add(one)
    # The fish with the most foes first: they leave the least choice.
    order = sorted(range(fish), key=lambda one: -len(foes[one]))
    tank_of = [None] * fish

    def place(at):
        if at == fish:
            return True
        one = order[at]
        for tank in range(len(rooms)):
            if any(tank_of[foe] == tank for foe in foes[one]):
                continue
            tank_of[one] = tank
            if place(at + 1):
                return True
            tank_of[one] = None
        return False

    if sum(rooms) < fish or not place(0):
        return None
    return tank_of
