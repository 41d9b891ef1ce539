def first_minute(potters, pots):
    if pots == 0:
        return 0

    def ready(minute):
        count = 0
        for pace, batch, pause in potters:
            rounds, rest = divmod(minute, pace * batch + pause)
            count += rounds * batch + min(rest // pace, batch)
        return count

    best = None
    for pace, batch, pause in potters:
        # Whose pot is the last one? Every potter is tried, with a search for each.
        low, high = 1, pots
        while low < high:
            middle = (low + high) // 2
            if ready(middle * pace + (middle - 1) // batch * pause) >= pots:
                high = middle
            else:
                low = middle + 1
        minute = low * pace + (low - 1) // batch * pause
        if best is None or minute < best:
            best = minute
    return best
