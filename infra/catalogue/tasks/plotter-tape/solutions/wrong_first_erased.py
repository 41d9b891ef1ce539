def lines_on_paper(tape):
    paper, erased = [], []
    while tape:
        if tape.val > 0:
            paper.append(tape.val)
            erased = []
        elif tape.val == 0 and paper:
            erased.append(paper.pop())
        elif tape.val == -1 and erased:
            paper.append(erased.pop(0))  # takes the line that was erased first
        tape = tape.next
    drawn = None
    for line in reversed(paper):
        drawn = ListNode(line, drawn)
    return drawn
