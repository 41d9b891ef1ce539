def bread_queue(events):
    given = 0
    waiting = []
    answers = []
    for kind, *ticket in events:
        if kind == 0:
            given += 1
            waiting.append(given)
            answers.append(given)
        elif kind == 1:
            # The whole queue is looked through, and all behind the ticket move up.
            answers.append(waiting.count(ticket[0]))
            if answers[-1]:
                waiting.remove(ticket[0])
        elif kind == 2:
            answers.append(waiting.pop(0) if waiting else 0)
        else:
            answers.append(len(waiting))
    return answers
