from bisect import bisect_right


def clean_climbs(heights, least):
    # Places so far with nothing lower behind them, and places with nothing as high behind them.
    lows, highs = [], []
    climbs = 0
    for end, height in enumerate(heights):
        while lows and heights[lows[-1]] > height:
            lows.pop()
        while highs and heights[highs[-1]] <= height:
            highs.pop()
        # A climb that ends here begins behind the last higher place, far enough back.
        wall = highs[-1] if highs else -1
        climbs += max(0, bisect_right(lows, end - least) - bisect_right(lows, wall))
        lows.append(end)
        highs.append(end)
    return climbs
