def clean_climbs(heights, least):
    climbs = 0
    for start, lowest in enumerate(heights):
        # Goes on from each start as far as nothing is lower than it.
        highest = lowest
        for end in range(start + 1, len(heights)):
            if heights[end] < lowest:
                break
            if heights[end] >= highest:
                highest = heights[end]
                if end - start >= least:
                    climbs += 1
    return climbs
