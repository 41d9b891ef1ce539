def bread_queue(events):
    waits = []
    count = called = 0
    answers = []
    for kind, *ticket in events:
        if kind == 0:
            waits.append(True)
            count += 1
            answers.append(len(waits))
        elif kind == 1:
            goes = 1 <= ticket[0] <= len(waits) and waits[ticket[0] - 1]
            if goes:
                waits[ticket[0] - 1] = False
                count -= 1
            answers.append(int(goes))
        elif kind == 2:
            if called < len(waits) and not waits[called]:
                called += 1  # passes over one who left, but not over several in a row
            if called == len(waits):
                answers.append(0)
            else:
                count -= waits[called]
                waits[called] = False
                called += 1
                answers.append(called)
        else:
            answers.append(count)
    return answers
