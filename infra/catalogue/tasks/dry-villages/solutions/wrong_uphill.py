def dry_villages(villages, pipes, springs, shut):
    beside = [[] for _ in range(villages)]
    for a, b in pipes:
        beside[a].append(b)
        beside[b].append(a)  # lets the water flow back as well
    wet = set(springs)
    open_ends = list(springs)
    while open_ends:
        village = open_ends.pop()
        if village in shut:
            continue
        for other in beside[village]:
            if other not in wet:
                wet.add(other)
                open_ends.append(other)
    return [village for village in range(villages) if village not in wet]
