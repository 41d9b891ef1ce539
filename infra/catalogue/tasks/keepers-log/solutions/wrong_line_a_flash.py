from heapq import heapify, heappop, heappush


def keepers_log(lights, entries):
    ahead = [tuple(light) for light in lights]
    heapify(ahead)
    log = []
    while ahead and len(log) < entries:
        second, period, left = heappop(ahead)
        log.append([second, 1])  # a line of its own for each flash
        if left > 1:
            heappush(ahead, (second + period, period, left - 1))
    return log
