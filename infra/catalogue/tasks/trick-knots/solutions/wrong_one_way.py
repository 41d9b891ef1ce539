def working_stretches(knots):
    last, shorter, times = [0], [0], [1]
    longer = {}
    state = stretches = 0
    for knot in knots:
        # Only a mirror image that comes second undoes a knot.
        if knot < 0 and last[state] == -knot:
            state = shorter[state]
        elif (state, knot) in longer:
            state = longer[state, knot]
        else:
            longer[state, knot] = len(last)
            last.append(knot)
            shorter.append(state)
            times.append(0)
            state = len(last) - 1
        stretches += times[state]
        times[state] += 1
    return stretches
