from bisect import bisect_right


def clean_climbs(heights, least):
    lows, highs = [], []
    climbs = 0
    for end, height in enumerate(heights):
        while lows and heights[lows[-1]] > height:
            lows.pop()
        while highs and heights[highs[-1]] <= height:
            highs.pop()
        wall = highs[-1] if highs else -1
        # Counts markers instead of kilometres between them.
        climbs += max(0, bisect_right(lows, end - least + 1) - bisect_right(lows, wall))
        lows.append(end)
        highs.append(end)
    return climbs
