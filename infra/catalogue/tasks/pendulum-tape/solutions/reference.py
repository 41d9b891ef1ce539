from bisect import bisect_left


def runs_needed(tape, message):
    places = {}
    for place, symbol in enumerate(tape):
        places.setdefault(symbol, []).append(place)
    # Odd runs go forwards and still play the places from `at` on, even ones play those before `at`.
    runs = at = 0
    for symbol in message:
        if symbol not in places:
            return None
        known = places[symbol]
        i = bisect_left(known, at)
        if runs % 2 == 0:
            i -= 1
        if not 0 <= i < len(known):
            # This run plays it no more; the next one meets it first where it is nearest to the turn.
            runs += 1
            i = 0 if i < 0 else i - 1
        at = known[i] + runs % 2
    return runs
