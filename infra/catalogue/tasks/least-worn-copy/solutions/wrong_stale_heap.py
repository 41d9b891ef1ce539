from heapq import heapify, heappop


def hand_out(wear, pages, limit):
    shelf = [[worn, number] for number, worn in enumerate(wear) if worn < limit]
    heapify(shelf)
    given = []
    for read in pages:
        if not shelf:
            given.append(-1)
            continue
        given.append(shelf[0][1])
        # Changes the entry where it is; only its two children are looked at, so the heap does not stay one.
        shelf[0][0] += read
        if shelf[0][0] >= limit:
            heappop(shelf)
        else:
            least = min(range(len(shelf[:3])), key=shelf.__getitem__)
            shelf[0], shelf[least] = shelf[least], shelf[0]
    return given
