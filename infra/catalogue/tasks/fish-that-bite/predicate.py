def check(arguments, expected, actual):
    fish, quarrels, rooms = arguments
    if expected is None:
        return actual is None, "there is no way to house these fish"
    if actual is None:
        return False, "there is a way to house these fish"
    if len(actual) != fish:
        return False, "the list names %d tanks for %d fish" % (len(actual), fish)
    for one, tank in enumerate(actual):
        if not 0 <= tank < len(rooms):
            return False, "fish %d is in tank %d, which does not exist" % (one, tank)
    for tank, room in enumerate(rooms):
        if actual.count(tank) > room:
            return False, "tank %d is overfull" % tank
    for one, other in quarrels:
        if actual[one] == actual[other]:
            return False, "fish %d and %d quarrel, and both are in tank %d" % (one, other, actual[one])
    return True
