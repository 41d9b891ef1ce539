def generate(size, rng):
    # A long limb with a twig at each step and enough apples, so that only twigs are sawn off.
    tree = [9]
    for step in range(size // 2):
        if step:
            tree += [rng.randint(5, 20), rng.randint(0, 9), None, None]
        else:
            tree += [rng.randint(5, 20), rng.randint(0, 9)]
    return [tree[:-2], 4]


def sample(rng):
    nodes = [rng.randint(0, 6)] if rng.random() < 0.95 else []
    places = 2 * len(nodes)
    while places:
        below = [rng.choice((None, 0, 1, 2, 3, 4, 5, 6)) for _ in range(places)]
        if len(nodes) > 9:
            below = []
        nodes += below
        places = 2 * sum(apples is not None for apples in below)
    while nodes and nodes[-1] is None:
        nodes.pop()
    return [nodes, rng.randint(0, 5)]
