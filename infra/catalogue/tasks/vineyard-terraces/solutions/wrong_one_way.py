def terrace_cost(heights, step, dig, fill):
    raised = lowered = 0
    lowest = highest = None
    # Either fills all the way up or digs all the way down, and takes what is cheaper; mixtures are overlooked.
    for height in heights:
        lowest = height if lowest is None else max(height, lowest + step)
        raised += fill * (lowest - height)
    for height in reversed(heights):
        highest = height if highest is None else min(height, highest - step)
        lowered += dig * (height - highest)
    return min(raised, lowered)
