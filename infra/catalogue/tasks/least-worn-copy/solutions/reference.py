from heapq import heapify, heappop, heappush


def hand_out(wear, pages, limit):
    # Pairs of wear and number are in the very order in which copies are preferred.
    shelf = []
    for number, worn in enumerate(wear):
        if worn < limit:
            shelf.append((worn, number))
    heapify(shelf)

    given = []
    for read in pages:
        if not shelf:
            given.append(-1)
            continue
        worn, number = heappop(shelf)
        given.append(number)
        worn += read
        if worn < limit:
            heappush(shelf, (worn, number))
    return given
