def dry_villages(villages, pipes, springs, shut):
    below = [[] for _ in range(villages)]
    for a, b in pipes:
        below[a].append(b)
    wet = set()
    open_ends = list(springs)
    while open_ends:
        village = open_ends.pop()
        if village in wet or village in shut:
            continue  # takes shut villages for dry ones
        wet.add(village)
        open_ends += below[village]
    return [village for village in range(villages) if village not in wet]
