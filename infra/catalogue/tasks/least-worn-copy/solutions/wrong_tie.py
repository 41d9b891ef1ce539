from heapq import heapify, heappop, heappush


def hand_out(wear, pages, limit):
    shelf = [(worn, -number) for number, worn in enumerate(wear) if worn < limit]  # prefers the highest number
    heapify(shelf)
    given = []
    for read in pages:
        if not shelf:
            given.append(-1)
            continue
        worn, number = heappop(shelf)
        given.append(-number)
        if worn + read < limit:
            heappush(shelf, (worn + read, number))
    return given
