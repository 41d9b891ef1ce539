from heapq import heapify, heappop, heappush


def keepers_log(lights, entries):
    ahead = [tuple(light) for light in lights]
    heapify(ahead)
    log = []
    for _ in range(entries):  # takes so many flashes, not so many lines
        if not ahead:
            break
        second, period, left = heappop(ahead)
        if not log or log[-1][0] != second:
            log.append([second, 0])
        log[-1][1] += 1
        if left > 1:
            heappush(ahead, (second + period, period, left - 1))
    return log
