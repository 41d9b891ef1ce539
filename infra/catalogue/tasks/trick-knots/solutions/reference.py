def working_stretches(knots):
    # Each state that the rope can have is a node of a tree: it hangs below the state without the last knot. Between
    # two times at which the whole list leaves the rope in the same state lies a stretch that undoes itself.
    last, shorter, times = [0], [0], [1]
    longer = {}
    state = stretches = 0
    for knot in knots:
        if last[state] == -knot:
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
