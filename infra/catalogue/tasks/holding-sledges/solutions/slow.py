def holding_sledges(sledges):
    first = last = ListNode()
    while sledges:
        # All that hangs below is added up, for each sledge anew.
        below = 0
        lower = sledges.next
        while lower:
            below += lower.val
            lower = lower.next
        if sledges.val >= below:
            last.next = ListNode(sledges.val)
            last = last.next
        sledges = sledges.next
    return first.next
