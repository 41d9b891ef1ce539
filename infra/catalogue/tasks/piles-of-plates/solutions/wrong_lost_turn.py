from collections import defaultdict, deque


def sort_plates(operations):
    piles = defaultdict(deque)
    turned = defaultdict(bool)
    replies = []
    for kind, pile, *rest in operations:
        plates = piles[pile]
        if kind == 0:
            plates.appendleft(rest[0]) if turned[pile] else plates.append(rest[0])
        elif kind == 1:
            replies.append(-1 if not plates else plates.popleft() if turned[pile] else plates.pop())
        elif kind == 2:
            turned[pile] = not turned[pile]
        elif pile != rest[0]:
            # As if neither of the two were turned.
            piles[rest[0]].extend(plates)
            plates.clear()
    return replies
