def find_figure(steps, figure):
    def distances(dancers):
        latest = {}
        for place, dancer in enumerate(dancers):
            yield place - latest.get(dancer, place)
            latest[dancer] = place

    wanted, back = list(distances(figure)), list(distances(steps))
    # A step before the stretch is taken into account, too.
    return [start for start in range(len(steps) - len(figure) + 1) if back[start:start + len(figure)] == wanted]
