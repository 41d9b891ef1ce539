def share_tanks(fish, quarrels, rooms):
    foes = [set() for _ in range(fish)]
    for one, other in quarrels:
        foes[one].add(other)
    # The fish with the most foes first: they leave the least choice.
    order = sorted(range(fish), key=lambda one: -len(foes[one]))
    tank_of = [None] * fish
    free = list(rooms)

    def place(at):
        if at == fish:
            return True
        one = order[at]
        empty_rooms = set()
        for tank, room in enumerate(rooms):
            if free[tank] == 0 or any(tank_of[foe] == tank for foe in foes[one]):
                continue
            if free[tank] == room:
                # Empty tanks of one size are all alike.
                if room in empty_rooms:
                    continue
                empty_rooms.add(room)
            tank_of[one] = tank
            free[tank] -= 1
            if place(at + 1):
                return True
            free[tank] += 1
            tank_of[one] = None
        return False

    if sum(rooms) < fish or not place(0):
        return None
    return tank_of
