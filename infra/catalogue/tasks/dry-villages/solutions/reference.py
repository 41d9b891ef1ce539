def dry_villages(villages, pipes, springs, shut):
    below = [[] for _ in range(villages)]
    is_shut = [False] * villages
    for village in shut:
        is_shut[village] = True
    for a, b in pipes:
        if not is_shut[a]:
            below[a].append(b)

    has_water = [False] * villages
    for village in springs:
        has_water[village] = True
    open_ends = list(springs)
    while open_ends:
        village = open_ends.pop()
        for other in below[village]:
            if not has_water[other]:
                has_water[other] = True
                open_ends.append(other)
    dry = []
    for village in range(villages):
        if not has_water[village]:
            dry.append(village)
    return dry
