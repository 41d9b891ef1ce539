from collections import defaultdict


def sort_plates(operations):
    piles = defaultdict(list)
    replies = []
    for kind, pile, *rest in operations:
        if kind == 0:
            piles[pile].append(rest[0])
        elif kind == 1:
            replies.append(piles[pile].pop() if piles[pile] else -1)
        elif kind == 2:
            # Plate by plate.
            piles[pile] = piles[pile][::-1]
        elif pile != rest[0]:
            piles[rest[0]] = piles[rest[0]] + piles[pile]
            piles[pile] = []
    return replies
