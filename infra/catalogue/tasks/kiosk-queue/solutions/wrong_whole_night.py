def kiosk_answers(queue, events):
    people = []
    while queue:
        people.append(queue.val)
        queue = queue.next
    gone = set()
    answers = []
    for kind, *about in events:
        if kind == 1:
            if about[0] in gone:
                gone.remove(about[0])
                people.remove(about[0])
            people.insert(people.index(about[1]) + 1 if about[1] else 0, about[0])
        elif kind == 2:
            gone.add(about[0])  # those who have left stay in the list
        elif kind == 3:
            # ... and are counted.
            answers.append(abs(people.index(about[0]) - people.index(about[1])) - 1)
        else:
            there = [who for who in people if who not in gone]
            answers.append(there[about[0] - 1] if about[0] <= len(there) else 0)
    return answers
