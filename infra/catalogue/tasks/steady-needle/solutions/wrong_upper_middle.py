from bisect import bisect_left, insort


def steady_needle(readings, width):
    window, shown = [], []
    for i, reading in enumerate(readings):
        insort(window, reading)
        if i >= width:
            window.pop(bisect_left(window, readings[i - width]))
        if i + 1 >= width:
            shown.append(window[width // 2])
    return shown
