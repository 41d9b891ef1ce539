def working_stretches(knots):
    stretches = 0
    for start in range(len(knots)):
        # A bare rope for each place to start from.
        rope = []
        for knot in knots[start:]:
            if rope and rope[-1] == -knot:
                rope.pop()
            else:
                rope.append(knot)
            if not rope:
                stretches += 1
    return stretches
