def merge_drops(drops, left):
    weights = []
    while drops:
        weights.append(drops.val)
        drops = drops.next
    while len(weights) > left:
        at = weights.index(min(weights))
        weights[at - 1 if at else 1] += weights[at]  # does not ask which neighbour is lighter
        del weights[at]
    merged = None
    for weight in reversed(weights):
        merged = ListNode(weight, merged)
    return merged
