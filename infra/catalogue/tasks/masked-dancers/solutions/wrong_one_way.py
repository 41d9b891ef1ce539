def find_figure(steps, figure):
    found = []
    for start in range(len(steps) - len(figure) + 1):
        # Two dancers of the figure may get the same mask.
        mask_of = {}
        stretch = steps[start:start + len(figure)]
        if all(mask_of.setdefault(dancer, mask) == mask for dancer, mask in zip(figure, stretch)):
            found.append(start)
    return found
