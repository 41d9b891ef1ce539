def brightest_stretch(watts, stops):
    changes = [0] * (len(watts) + 1)
    for start, end in zip(stops, stops[1:]):
        if start < end:  # walks back are left out
            changes[start + 1] += 1
            changes[end + 1] -= 1
    pulls = stretch = best = 0
    for power, change in zip(watts, changes):
        pulls += change
        stretch = stretch + power if pulls % 2 else 0
        best = max(best, stretch)
    return best
