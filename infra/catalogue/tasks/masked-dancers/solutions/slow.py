def find_figure(steps, figure):
    found = []
    for start in range(len(steps) - len(figure) + 1):
        # The dancers of each stretch are matched anew.
        mask_of, dancer_of = {}, {}
        for place, dancer in enumerate(figure):
            mask = steps[start + place]
            if mask_of.setdefault(dancer, mask) != mask or dancer_of.setdefault(mask, dancer) != dancer:
                break
        else:
            found.append(start)
    return found
