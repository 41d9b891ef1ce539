from itertools import product


def watch_rotas(nights, most):
    rotas = []
    # Every way to fill the nights, and only then the rules.
    for rota in product(range(len(most)), repeat=nights):
        if any(rota[i] == rota[i - 1] for i in range(1, nights)):
            continue
        if all(1 <= rota.count(guard) <= most[guard] for guard in range(len(most))):
            rotas.append(list(rota))
    return rotas
