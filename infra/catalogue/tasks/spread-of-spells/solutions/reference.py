from collections import deque


def kth_spread(temperatures, k):
    def spells_within(limit):
        # Days that may still be the warmest or the coldest of the spell from `start` on, the present one first.
        warmest, coldest = deque(), deque()
        start = spells = 0
        for end, degrees in enumerate(temperatures):
            while warmest and temperatures[warmest[-1]] <= degrees:
                warmest.pop()
            while coldest and temperatures[coldest[-1]] >= degrees:
                coldest.pop()
            warmest.append(end)
            coldest.append(end)
            while temperatures[warmest[0]] - temperatures[coldest[0]] > limit:
                start = min(warmest[0], coldest[0]) + 1
                (warmest if warmest[0] < start else coldest).popleft()
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
