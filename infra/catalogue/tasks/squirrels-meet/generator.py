def generate(size, rng):
    # A long limb with a twig at each fork: a meeting is possible everywhere, and nearly the whole limb lies above each.
    tree = [rng.randint(-9, 9)]
    for step in range(size // 2):
        tree += [rng.randint(-9, 9), rng.randint(-9, 9)]
        if step > 0:
            tree += [None, None]
    return [tree[:-2], 5]


def sample(rng):
    nodes = [rng.randint(-2, 2)] if rng.random() < 0.95 else []
    places = 2 * len(nodes)
    while places:
        above = [rng.choice((None, None, -2, -1, 0, 1, 2, 2)) for _ in range(places)]
        if len(nodes) > 9:
            above = []
        nodes += above
        places = 2 * sum(nuts is not None for nuts in above)
    while nodes and nodes[-1] is None:
        nodes.pop()
    return [nodes, rng.randint(-3, 4)]
