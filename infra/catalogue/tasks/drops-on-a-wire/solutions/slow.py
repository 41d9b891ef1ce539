def merge_drops(drops, left):
    weights = []
    while drops:
        weights.append(drops.val)
        drops = drops.next
    while len(weights) > left:
        # The whole wire is looked through each time, and all drops behind the lightest move up.
        at = weights.index(min(weights))
        onto = at + 1
        if onto == len(weights) or at and weights[at - 1] <= weights[onto]:
            onto = at - 1
        weights[onto] += weights[at]
        del weights[at]

    merged = None
    for weight in reversed(weights):
        merged = ListNode(weight, merged)
    return merged
