def brightest_stretch(watts, stops):
    # How many more pulls a lamp gets than the one before it.
    changes = [0] * (len(watts) + 1)
    for start, end in zip(stops, stops[1:]):
        first, last = (start + 1, end) if start < end else (end, start - 1)
        changes[first] += 1
        changes[last + 1] -= 1
    pulls = stretch = best = 0
    for power, change in zip(watts, changes):
        pulls += change
        stretch = stretch + power if pulls % 2 else 0
        best = max(best, stretch)
    return best
