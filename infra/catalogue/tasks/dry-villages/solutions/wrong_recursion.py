def dry_villages(villages, pipes, springs, shut):
    below = [[] for _ in range(villages)]
    for a, b in pipes:
        if a not in shut:
            below[a].append(b)
    wet = set()

    def let_in(village):
        if village not in wet:
            wet.add(village)
            for other in below[village]:
                let_in(other)

    for village in springs:
        let_in(village)
    return [village for village in range(villages) if village not in wet]
