from bisect import bisect_left, insort


def steady_needle(readings, width):
    window, shown = [], []
    for i, reading in enumerate(readings):
        insort(window, reading)
        if i >= width:
            window.pop(bisect_left(window, readings[i - width]))
        if i + 1 >= width:
            lower, upper = window[(width - 1) // 2], window[width // 2]
            shown.append((lower + upper) / 2)
    return shown
