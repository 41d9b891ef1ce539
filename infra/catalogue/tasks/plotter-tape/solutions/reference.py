def lines_on_paper(tape):
    # The orders that draw are moved over to two piles, with the last line on top of each.
    paper = None
    erased = None
    while tape:
        order = tape
        tape = tape.next
        if order.val > 0:
            order.next = paper
            paper = order
            erased = None
        elif order.val == 0 and paper:
            line = paper
            paper = line.next
            line.next = erased
            erased = line
        elif order.val == -1 and erased:
            line = erased
            erased = line.next
            line.next = paper
            paper = line

    drawn = None
    while paper:
        line = paper
        paper = line.next
        line.next = drawn
        drawn = line
    return drawn
