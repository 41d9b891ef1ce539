def smallest_grade(heights, changes):
    def is_enough(grade):
        kept = []  # the most posts that can be kept up to each one, itself included
        for i, height in enumerate(heights):
            most = 0
            # Every post before is looked at.
            for j in range(i):
                rise = height - heights[j]
                if kept[j] > most and -2 * grade * (i - j) <= rise <= grade * (i - j):
                    most = kept[j]
            kept.append(most + 1)
        return len(heights) - max(kept, default=0) <= changes

    low, high = 0, max(heights, default=0) - min(heights, default=0)
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle):
            high = middle
        else:
            low = middle + 1
    return low
