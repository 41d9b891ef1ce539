def longest_stay(departures, ride, guests):
    stays = []
    for now, curfew in guests:
        stay = -1
        # Every tram is looked at for every guest.
        for departure in departures:
            if departure >= now and departure + ride <= curfew:
                stay = departure - now
        stays.append(stay)
    return stays
