def brightest_stretch(watts, stops):
    changes = [0] * (len(watts) + 1)
    for start, end in zip(stops, stops[1:]):
        first, last = (start + 1, end) if start < end else (end, start - 1)
        changes[first] += 1
        changes[last + 1] -= 1
    pulls = total = 0
    for power, change in zip(watts, changes):
        pulls += change
        if pulls % 2:
            total += power  # dark lamps do not end a stretch
    return total
