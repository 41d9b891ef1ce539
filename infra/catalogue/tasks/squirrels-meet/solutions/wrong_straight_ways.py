from collections import Counter


def sums_above(fork):
    sums = Counter()
    waiting = [(fork, 0)]
    while waiting:
        fork, nuts = waiting.pop()
        if fork:
            sums[nuts + fork.val] += 1
            waiting += ((fork.left, nuts + fork.val), (fork.right, nuts + fork.val))
    return sums


def meetings(tree, wanted):
    found = 0
    forks = [tree] if tree else []
    for meeting in forks:
        left, right = sums_above(meeting.left), sums_above(meeting.right)
        found += sum(count * right[wanted - meeting.val - nuts] for nuts, count in left.items())
        # Also counts pairs of which one fork lies below the other.
        found += left[wanted - meeting.val] + right[wanted - meeting.val]
        forks += [above for above in (meeting.left, meeting.right) if above]
    return found
