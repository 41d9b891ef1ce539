from heapq import heapify, heappop, heappush


def keepers_log(lights, entries):
    ahead = [(first, period) for first, period, _ in lights]  # the lights flash for ever
    heapify(ahead)
    log = []
    while ahead:
        second, period = heappop(ahead)
        if not log or log[-1][0] != second:
            if len(log) == entries:
                break
            log.append([second, 0])
        log[-1][1] += 1
        heappush(ahead, (second + period, period))
    return log
