def least_effort(stones, leap):
    places = [0] + stones + [0]

    def from_here(place, has_leapt):
        # The same places are tried again and again.
        if place == len(places) - 1:
            return 0
        best = places[place + 1] + from_here(place + 1, False)
        if not has_leapt and place + 2 < len(places):
            best = min(best, leap + places[place + 2] + from_here(place + 2, True))
        return best

    return from_here(0, False)
