def holding_sledges(sledges):
    # The row is turned round, so that the walk goes uphill.
    uphill = None
    while sledges:
        lower = sledges.next
        sledges.next = uphill
        uphill = sledges
        sledges = lower

    below = 0
    holding = None
    while uphill:
        upper = uphill.next
        if uphill.val >= below:
            uphill.next = holding
            holding = uphill
        below += uphill.val
        uphill = upper
    return holding
