def find_figure(steps, figure):
    found = []
    for start in range(len(steps) - len(figure) + 1):
        # Two dancers of the figure may get the same mask.
        mask_of = {}
        if all(mask_of.setdefault(dancer, steps[start + place]) == steps[start + place] for place, dancer in enumerate(figure)):
            found.append(start)
    return found
