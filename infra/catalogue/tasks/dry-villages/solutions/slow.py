def dry_villages(villages, pipes, springs, shut):
    closed = set(shut)
    wet = set(springs)
    known = -1
    while known < len(wet):
        # All pipes are gone over until no further village gets water.
        known = len(wet)
        for a, b in pipes:
            if a in wet and a not in closed:
                wet.add(b)
    return [village for village in range(villages) if village not in wet]
