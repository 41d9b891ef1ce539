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
            piles[pile].reverse()
        elif pile != rest[0]:
            while piles[pile]:
                # The top plate comes to lie at the bottom.
                piles[rest[0]].append(piles[pile].pop())
    return replies
