def check(arguments, expected, actual):
    cars, rooms = arguments
    if expected is None:
        return actual is None, "these cars cannot be sorted here"
    if actual is None:
        return False, "these cars can be sorted"
    if len(actual) != len(cars):
        return False, "the list names %d sidings for %d cars" % (len(actual), len(cars))
    sidings = [[] for _ in rooms]
    turn = 1
    for car, siding in zip(cars, actual):
        if not 0 <= siding < len(rooms):
            return False, "car %d goes to siding %d, which does not exist" % (car, siding)
        if len(sidings[siding]) >= rooms[siding]:
            return False, "siding %d is full when car %d arrives" % (siding, car)
        sidings[siding].append(car)
        while True:
            open_end = [each for each in sidings if each and each[-1] == turn]
            if not open_end:
                break
            open_end[0].pop()
            turn += 1
    return turn > len(cars), "car %d cannot get out when its turn has come" % turn
