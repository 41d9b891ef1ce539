def least_effort(stones, leap):
    places = [0] + stones + [0]
    place = effort = 0
    has_leapt = False
    while place < len(places) - 1:
        can_leap = not has_leapt and place + 2 < len(places)
        # Whatever is cheaper right now.
        if can_leap and leap + places[place + 2] < places[place + 1]:
            place += 2
            effort += leap + places[place]
            has_leapt = True
        else:
            place += 1
            effort += places[place]
            has_leapt = False
    return effort
