from collections import Counter


def meetings(tree, wanted):
    found = 0

    def sums_from(fork, base):
        nonlocal found
        if not fork:
            return Counter()
        nuts = base + fork.val
        sums, others = sums_from(fork.left, nuts), sums_from(fork.right, nuts)
        if len(sums) > len(others):
            sums, others = others, sums
        for each, count in sums.items():
            found += count * others[wanted + 2 * nuts - fork.val - each]
        others.update(sums)
        others[nuts] += 1
        return others

    sums_from(tree, 0)
    return found
