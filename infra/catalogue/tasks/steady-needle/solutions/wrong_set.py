from bisect import bisect_left, insort


def steady_needle(readings, width):
    window, shown = [], []
    for i, reading in enumerate(readings):
        if i >= width:
            # A reading that leaves takes its equals along, and an equal one never comes in.
            place = bisect_left(window, readings[i - width])
            if place < len(window) and window[place] == readings[i - width]:
                window.pop(place)
        if reading not in window:
            insort(window, reading)
        if i + 1 >= width:
            middle = len(window) // 2
            odd = len(window) % 2
            shown.append(window[middle] if odd else (window[middle - 1] + window[middle]) / 2)
    return shown
