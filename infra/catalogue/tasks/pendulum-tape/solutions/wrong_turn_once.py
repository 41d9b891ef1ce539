from bisect import bisect_left


def runs_needed(tape, message):
    places = {}
    for place, symbol in enumerate(tape):
        places.setdefault(symbol, []).append(place)
    runs, at, forwards = min(1, len(message)), 0, True
    for symbol in message:
        if symbol not in places:
            return None
        known = places[symbol]
        while True:
            i = bisect_left(known, at) if forwards else bisect_left(known, at) - 1
            if 0 <= i < len(known):
                break
            # The character at the turn is not heard for a second time.
            runs, at, forwards = runs + 1, 1 if not forwards else len(tape) - 1, not forwards
            if runs > 2 * len(message) + 2:
                return None
        at = known[i] + 1 if forwards else known[i]
    return runs
