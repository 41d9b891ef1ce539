def merge_drops(drops, left):
    weights = []
    while drops:
        weights.append(drops.val)
        drops = drops.next
    while len(weights) > left:
        least = min(weights)
        at = max(i for i, weight in enumerate(weights) if weight == least)  # the rightmost one
        onto = at + 1
        if onto == len(weights) or at and weights[at - 1] <= weights[onto]:
            onto = at - 1
        weights[onto] += least
        del weights[at]
    merged = None
    for weight in reversed(weights):
        merged = ListNode(weight, merged)
    return merged
