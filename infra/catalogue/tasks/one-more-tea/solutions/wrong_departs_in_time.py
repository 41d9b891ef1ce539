def longest_stay(departures, ride, guests):
    stays = []
    for now, curfew in guests:
        # The trams before `low` arrive in time, those from `high` on do not.
        low, high = 0, len(departures)
        while low < high:
            middle = (low + high) // 2
            if departures[middle] <= curfew:
                low = middle + 1
            else:
                high = middle
        if low > 0 and departures[low - 1] >= now:
            stays.append(departures[low - 1] - now)
        else:
            stays.append(-1)
    return stays
