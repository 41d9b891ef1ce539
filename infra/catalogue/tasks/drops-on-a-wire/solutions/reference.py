from heapq import heapify, heappop, heappush


def merge_drops(drops, left):
    weights = []
    while drops:
        weights.append(drops.val)
        drops = drops.next

    # The wire as a list that is linked both ways; -1 and `end` are no drops. A drop that has gone weighs -1.
    end = len(weights)
    before = list(range(-1, end - 1))
    after = list(range(1, end + 1))
    lightest = [(weight, at) for at, weight in enumerate(weights)]
    heapify(lightest)
    there = end
    while there > left:
        weight, at = heappop(lightest)
        if weights[at] != weight:
            continue  # has gone or grown since
        a, b = before[at], after[at]
        if b == end or a >= 0 and weights[a] <= weights[b]:
            onto = a
        else:
            onto = b
        weights[onto] += weight
        weights[at] = -1
        heappush(lightest, (weights[onto], onto))
        if a >= 0:
            after[a] = b
        if b < end:
            before[b] = a
        there -= 1

    merged = None
    for weight in reversed(weights):
        if weight >= 0:
            merged = ListNode(weight, merged)
    return merged
