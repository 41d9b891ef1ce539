def holding_sledges(sledges):
    weights = []
    while sledges:
        weights.append(sledges.val)
        sledges = sledges.next
    below = 0
    first = last = ListNode()
    for weight in reversed(weights):
        if weight >= below:
            # Found from bottom to top, and left in that order.
            last.next = ListNode(weight)
            last = last.next
        below += weight
    return first.next
