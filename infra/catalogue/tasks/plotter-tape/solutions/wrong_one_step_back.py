def lines_on_paper(tape):
    paper, erased = [], None
    while tape:
        if tape.val > 0:
            paper.append(tape.val)
            erased = None
        elif tape.val == 0 and paper:
            erased = paper.pop()  # remembers a single line
        elif tape.val == -1 and erased:
            paper.append(erased)
            erased = None
        tape = tape.next
    drawn = None
    for line in reversed(paper):
        drawn = ListNode(line, drawn)
    return drawn
