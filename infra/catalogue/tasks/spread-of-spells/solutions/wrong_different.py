def kth_spread(temperatures, k):
    spreads = set()
    for start in range(len(temperatures)):
        coldest = warmest = temperatures[start]
        for degrees in temperatures[start:]:
            coldest = min(coldest, degrees)
            warmest = max(warmest, degrees)
            spreads.add(warmest - coldest)  # equal spreads count once only
    spreads = sorted(spreads)
    return spreads[min(k, len(spreads)) - 1]
