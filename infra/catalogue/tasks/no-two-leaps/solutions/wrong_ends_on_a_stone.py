def least_effort(stones, leap):
    # The least effort up to each place, by the last move; the banks are places, too.
    stepped = [0]
    leapt = [None]
    for place, effort in enumerate(stones, 1):
        best = stepped[place - 1]
        if leapt[place - 1] is not None and leapt[place - 1] < best:
            best = leapt[place - 1]
        stepped.append(best + effort)
        if place >= 2:
            leapt.append(stepped[place - 2] + leap + effort)
        else:
            leapt.append(None)
    if leapt[-1] is None:
        return stepped[-1]
    return min(stepped[-1], leapt[-1])
