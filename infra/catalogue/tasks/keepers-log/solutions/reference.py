from heapq import heapify, heappop, heappush


def keepers_log(lights, entries):
    # The next flash of each light, and how many are left with it.
    ahead = [(first, period, flashes) for first, period, flashes in lights]
    heapify(ahead)
    log = []
    while ahead:
        second, period, left = heappop(ahead)
        if not log or log[-1][0] != second:
            if len(log) == entries:
                break
            log.append([second, 0])
        log[-1][1] += 1
        if left > 1:
            heappush(ahead, (second + period, period, left - 1))
    return log
