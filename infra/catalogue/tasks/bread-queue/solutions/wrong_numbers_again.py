def bread_queue(events):
    waiting = []
    answers = []
    for kind, *ticket in events:
        if kind == 0:
            # Counts on from the last ticket that waits, so numbers of those who have gone come back.
            waiting.append(waiting[-1] + 1 if waiting else 1)
            answers.append(waiting[-1])
        elif kind == 1:
            answers.append(int(ticket[0] in waiting))
            if answers[-1]:
                waiting.remove(ticket[0])
        elif kind == 2:
            answers.append(waiting.pop(0) if waiting else 0)
        else:
            answers.append(len(waiting))
    return answers
