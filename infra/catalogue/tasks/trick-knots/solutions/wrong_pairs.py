def working_stretches(knots):
    rope = []
    stretches = 0
    for knot in knots:
        if rope and rope[-1] == -knot:
            rope.pop()
            stretches += 1  # one for each pair that comes undone, but none for several in succession
        else:
            rope.append(knot)
    return stretches
