from collections import Counter


def working_stretches(knots):
    rope = []
    stretches = 0
    times = Counter({0: 1})
    for knot in knots:
        if rope and rope[-1] == -knot:
            rope.pop()
        else:
            rope.append(knot)
        # Ropes of the same length, with the same last knot, need not be in the same state.
        state = (len(rope), rope[-1]) if rope else 0
        stretches += times[state]
        times[state] += 1
    return stretches
