def meetings(tree, wanted):
    # Each fork with the place of the one below it and the nuts from the root up to it.
    forks = [(tree, -1, tree.val)] if tree else []
    for at, (fork, _, nuts) in enumerate(forks):
        for above in (fork.left, fork.right):
            if above:
                forks.append((above, at, nuts + above.val))

    found = 0
    # For each fork: how often there is which number of nuts in what stands above it and has been dealt with.
    grown = [None] * len(forks)
    for at in range(len(forks) - 1, 0, -1):
        _, below, nuts = forks[at]
        sums = grown[at] or {}
        grown[at] = None
        sums[nuts] = sums.get(nuts, 0) + 1
        others = grown[below]
        if others is None:
            grown[below] = sums
            continue
        # Both sides of the fork below are known now. The smaller one is looked up in the larger one and joins it.
        if len(sums) > len(others):
            sums, others = others, sums
        base = forks[below][2]
        both = wanted + 2 * base  # leaves the fork out in which they meet
        for nuts, count in sums.items():
            found += count * others.get(both - nuts, 0)
        for nuts, count in sums.items():
            others[nuts] = others.get(nuts, 0) + count
        grown[below] = others
    return found
