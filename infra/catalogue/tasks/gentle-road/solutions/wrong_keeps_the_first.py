def smallest_grade(heights, changes):
    def is_enough(grade):
        kept = 0
        changed = 0
        for i in range(1, len(heights)):
            # Greedy: whatever fits the last kept post is kept.
            rise = heights[i] - heights[kept]
            if -2 * grade * (i - kept) <= rise <= grade * (i - kept):
                kept = i
            else:
                changed += 1
        return changed <= changes

    low, high = 0, max(heights, default=0) - min(heights, default=0)
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle):
            high = middle
        else:
            low = middle + 1
    return low
