def find_figure(steps, figure):
    found = []
    start = 0
    while start + len(figure) <= len(steps):
        mask_of, dancer_of = {}, {}
        for place, dancer in enumerate(figure):
            mask = steps[start + place]
            if mask_of.setdefault(dancer, mask) != mask or dancer_of.setdefault(mask, dancer) != dancer:
                start += 1
                break
        else:
            found.append(start)
            start += len(figure)  # stretches that overlap are skipped
    return found
