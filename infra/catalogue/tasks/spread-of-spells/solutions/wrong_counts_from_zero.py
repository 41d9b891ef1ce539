def kth_spread(temperatures, k):
    def spells_within(limit):
        spells = 0
        for start in range(len(temperatures)):
            coldest = warmest = temperatures[start]
            for degrees in temperatures[start:]:
                coldest = min(coldest, degrees)
                warmest = max(warmest, degrees)
                if warmest - coldest > limit:
                    break
                spells += 1
        return spells

    low, high = 0, max(temperatures) - min(temperatures)
    while low < high:
        middle = (low + high) // 2
        if spells_within(middle) > k:  # the number behind the k-th one
            high = middle
        else:
            low = middle + 1
    return low
