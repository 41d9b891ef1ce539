def steady_needle(readings, width):
    shown = []
    for end in range(width, len(readings) + 1):
        # The whole window is sorted anew for each reading.
        window = sorted(readings[end - width:end])
        upper = window[width // 2]
        shown.append(upper if width % 2 else window[width // 2 - 1] / 2 + upper / 2)
    return shown
