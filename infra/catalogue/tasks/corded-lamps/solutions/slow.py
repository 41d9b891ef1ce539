def brightest_stretch(watts, stops):
    lit = [False] * len(watts)
    for place, end in zip(stops, stops[1:]):
        # Every single step of the caretaker is taken.
        while place != end:
            place += 1 if place < end else -1
            lit[place] = not lit[place]
    stretch = best = 0
    for power, on in zip(watts, lit):
        stretch = stretch + power if on else 0
        best = max(best, stretch)
    return best
