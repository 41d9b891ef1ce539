from bisect import bisect_left


def runs_needed(tape, message):
    places = {}
    for place, symbol in enumerate(tape):
        places.setdefault(symbol, []).append(place)
    runs, at = 0, len(tape)
    for symbol in message:
        if symbol not in places:
            return None
        i = bisect_left(places[symbol], at)
        if i == len(places[symbol]):
            runs += 1  # starts from the beginning each time
            i = 0
        at = places[symbol][i] + 1
    return runs
