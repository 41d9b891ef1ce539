def holding_sledges(sledges):
    weights = []
    while sledges:
        weights.append(sledges.val)
        sledges = sledges.next
    below = 0
    holding = None
    for weight in reversed(weights):
        if weight >= below:
            holding = ListNode(weight, holding)
        below = max(below, weight)  # compares with the heaviest of them only
    return holding
