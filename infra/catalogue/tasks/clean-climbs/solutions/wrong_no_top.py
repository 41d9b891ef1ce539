from bisect import bisect_right


def clean_climbs(heights, least):
    lows = []
    climbs = 0
    for end, height in enumerate(heights):
        while lows and heights[lows[-1]] > height:
            lows.pop()
        # Something on the way may be higher than the end.
        climbs += bisect_right(lows, end - least)
        lows.append(end)
    return climbs
