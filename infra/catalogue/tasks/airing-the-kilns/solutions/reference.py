def first_minute(potters, pots):
    if pots == 0:
        return 0
    if not potters:
        return None

    def ready(minute):
        count = 0
        for pace, batch, pause in potters:
            rounds, rest = divmod(minute, pace * batch + pause)
            # The rest of the time may reach into the pause.
            count += rounds * batch + min(rest // pace, batch)
        return count

    # At the latest when the fastest one would have made them all alone.
    high = min(pots * pace + (pots - 1) // batch * pause for pace, batch, pause in potters)
    low = 1
    while low < high:
        middle = (low + high) // 2
        if ready(middle) >= pots:
            high = middle
        else:
            low = middle + 1
    return low
