def watch_rotas(nights, most):
    rotas, rota = [], []
    left = list(most)

    def fill(idle):
        # `idle` guards have not watched yet, and each of them needs a night of their own.
        if idle > nights - len(rota):
            return
        if len(rota) == nights:
            rotas.append(rota)
            return
        for guard in range(len(most)):
            if left[guard] == 0 or (rota and rota[-1] == guard):
                continue
            first = left[guard] == most[guard]
            left[guard] -= 1
            rota.append(guard)
            fill(idle - 1 if first else idle)
            rota.pop()
            left[guard] += 1

    # With too few nights in all it would only show in the end.
    if sum(most) >= nights:
        fill(len(most))
    return rotas
