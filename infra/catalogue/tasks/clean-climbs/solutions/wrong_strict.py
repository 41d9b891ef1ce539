from bisect import bisect_right


def clean_climbs(heights, least):
    lows, highs = [], []
    climbs = 0
    for end, height in enumerate(heights):
        # Places of equal height are thrown away or taken for walls.
        while lows and heights[lows[-1]] >= height:
            lows.pop()
        while highs and heights[highs[-1]] < height:
            highs.pop()
        wall = highs[-1] if highs else -1
        climbs += max(0, bisect_right(lows, end - least) - bisect_right(lows, wall))
        lows.append(end)
        highs.append(end)
    return climbs
