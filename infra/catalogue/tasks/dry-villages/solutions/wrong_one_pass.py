def dry_villages(villages, pipes, springs, shut):
    wet = set(springs)
    for a, b in pipes:  # goes over the pipes once only, as if they stood in the order in which the water comes
        if a in wet and a not in shut:
            wet.add(b)
    return [village for village in range(villages) if village not in wet]
