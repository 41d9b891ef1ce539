def clean_climbs(heights, least):
    climbs = start = 0
    for end in range(1, len(heights)):
        # Any step down ends all climbs.
        if heights[end] < heights[end - 1]:
            start = end
        climbs += max(0, end - least - start + 1)
    return climbs
