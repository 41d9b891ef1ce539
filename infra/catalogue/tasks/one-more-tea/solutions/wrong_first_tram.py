from bisect import bisect_left


def longest_stay(departures, ride, guests):
    stays = []
    for now, curfew in guests:
        # The next tram, though a later one might do.
        at = bisect_left(departures, now)
        if at < len(departures) and departures[at] + ride <= curfew:
            stays.append(departures[at] - now)
        else:
            stays.append(-1)
    return stays
