from collections import deque


def kth_spread(temperatures, k):
    def spells_within(limit):
        warmest, coldest = deque(), deque()
        start = spells = 0
        for end, degrees in enumerate(temperatures):
            while warmest and temperatures[warmest[-1]] <= degrees:
                warmest.pop()
            while coldest and temperatures[coldest[-1]] >= degrees:
                coldest.pop()
            warmest.append(end)
            coldest.append(end)
            # Gives up only one day at the front, which may not be enough.
            if temperatures[warmest[0]] - temperatures[coldest[0]] > limit:
                start += 1
                if warmest[0] < start:
                    warmest.popleft()
                if coldest[0] < start:
                    coldest.popleft()
            spells += end - start + 1
        return spells

    low, high = 0, max(temperatures) - min(temperatures)
    while low < high:
        middle = (low + high) // 2
        if spells_within(middle) >= k:
            high = middle
        else:
            low = middle + 1
    return low
