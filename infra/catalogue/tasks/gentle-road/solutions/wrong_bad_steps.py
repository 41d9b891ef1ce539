def smallest_grade(heights, changes):
    def is_enough(grade):
        # One change for each step, though a change moves the steps on both sides.
        steep = 0
        for before, after in zip(heights, heights[1:]):
            steep += not -2 * grade <= after - before <= grade
        return steep <= changes

    low, high = 0, max(heights, default=0) - min(heights, default=0)
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle):
            high = middle
        else:
            low = middle + 1
    return low
