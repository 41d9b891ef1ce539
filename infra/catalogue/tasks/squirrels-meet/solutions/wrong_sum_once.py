def sums_above(fork):
    sums = set()  # how often there is a sum gets lost
    waiting = [(fork, 0)]
    while waiting:
        fork, nuts = waiting.pop()
        if fork:
            sums.add(nuts + fork.val)
            waiting += ((fork.left, nuts + fork.val), (fork.right, nuts + fork.val))
    return sums


def meetings(tree, wanted):
    found = 0
    forks = [tree] if tree else []
    for meeting in forks:
        others = sums_above(meeting.right)
        found += sum(wanted - meeting.val - nuts in others for nuts in sums_above(meeting.left))
        forks += [above for above in (meeting.left, meeting.right) if above]
    return found
