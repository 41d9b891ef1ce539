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
        # Everything above is walked through for each fork where they may meet.
        if meeting.left and meeting.right:
            others = sums_above(meeting.right)
            for nuts, count in sums_above(meeting.left).items():
                found += count * others[wanted - meeting.val - nuts]
        forks += [above for above in (meeting.left, meeting.right) if above]
    return found
