from bisect import bisect_left


def smallest_grade(heights, changes):
    # Posts i < j can both be kept if the road between them can be made to fit: -2d(j - i) <= h[j] - h[i] <= d(j - i).
    # So both di - h[i] and 2di + h[i] must not fall from one kept post to the next, and then i does not fall either.
    def is_enough(grade):
        posts = sorted((grade * i - height, 2 * grade * i + height) for i, height in enumerate(heights))
        ends = []  # for each number of kept posts the least end of such a row of second values
        for _, value in posts:
            place = bisect_left(ends, value)
            if place == len(ends):
                ends.append(value)
            else:
                ends[place] = value
        return len(heights) - len(ends) <= changes

    low = high = 0
    for before, after in zip(heights, heights[1:]):
        high = max(high, after - before, (before - after + 1) // 2)
    while low < high:
        middle = (low + high) // 2
        if is_enough(middle):
            high = middle
        else:
            low = middle + 1
    return low
