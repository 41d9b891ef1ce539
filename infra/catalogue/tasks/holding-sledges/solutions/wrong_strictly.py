def holding_sledges(sledges):
    weights = []
    while sledges:
        weights.append(sledges.val)
        sledges = sledges.next
    below = 0
    holding = None
    for number, weight in enumerate(reversed(weights)):
        # Wants more than all those below, where as much is enough.
        if number == 0 or weight > below:
            holding = ListNode(weight, holding)
        below += weight
    return holding
