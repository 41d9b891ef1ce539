def shunt(cars, rooms):
    plan = []

    def arrive(at, turn, sidings):
        if at == len(cars):
            return turn > len(cars)
        # In the order of arrival, whatever comes later.
        for siding, room in enumerate(rooms):
            held = sidings[siding]
            if len(held) == room or (held and held[-1] < cars[at]):
                continue
            after = [list(each) for each in sidings]
            after[siding].append(cars[at])
            now = turn
            while any(each and each[-1] == now for each in after):
                next(each for each in after if each and each[-1] == now).pop()
                now += 1
            plan.append(siding)
            if arrive(at + 1, now, after):
                return True
            plan.pop()
        return False

    return plan if arrive(0, 1, [[] for _ in rooms]) else None
