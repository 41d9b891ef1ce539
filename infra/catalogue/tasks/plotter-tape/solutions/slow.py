def lines_on_paper(tape):
    # The lines stay in the order of drawing, so the last one is looked for from the first one on, for each order anew.
    first = ListNode()
    erased = []
    while tape:
        before, last = None, first
        while last.next:
            before, last = last, last.next
        if tape.val > 0:
            last.next = ListNode(tape.val)
            erased = []
        elif tape.val == 0 and before:
            before.next = None
            erased.append(last)
        elif tape.val == -1 and erased:
            last.next = erased.pop()
        tape = tape.next
    return first.next
