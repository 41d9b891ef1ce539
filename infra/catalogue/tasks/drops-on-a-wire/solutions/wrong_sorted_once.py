def merge_drops(drops, left):
    weights = []
    while drops:
        weights.append(drops.val)
        drops = drops.next
    there = len(weights)
    # The drops are sorted once; whether one has grown since is not asked.
    for at in sorted(range(len(weights)), key=weights.__getitem__):
        if there <= left:
            break
        a, b = at - 1, at + 1
        while a >= 0 and weights[a] is None:
            a -= 1
        while b < len(weights) and weights[b] is None:
            b += 1
        onto = a if b == len(weights) or a >= 0 and weights[a] <= weights[b] else b
        weights[onto] += weights[at]
        weights[at] = None
        there -= 1
    merged = None
    for weight in reversed(weights):
        if weight is not None:
            merged = ListNode(weight, merged)
    return merged
