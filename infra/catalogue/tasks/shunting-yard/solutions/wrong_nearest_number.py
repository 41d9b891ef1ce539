def shunt(cars, rooms):
    sidings = [[] for _ in rooms]
    plan = []
    turn = 1
    for car in cars:
        fits = [
            siding for siding, held in enumerate(sidings)
            if len(held) < rooms[siding] and (not held or held[-1] > car)
        ]
        if not fits:
            return None
        # The tidiest siding now, whatever comes later.
        siding = min(fits, key=lambda each: sidings[each][-1] if sidings[each] else len(cars) + 1)
        sidings[siding].append(car)
        plan.append(siding)
        while any(held and held[-1] == turn for held in sidings):
            next(held for held in sidings if held and held[-1] == turn).pop()
            turn += 1
    return plan
