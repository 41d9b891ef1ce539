def kiosk_answers(queue, events):
    people = []
    while queue:
        people.append(queue.val)
        queue = queue.next
    answers = []
    for kind, *about in events:
        if kind == 1:
            people.insert(people.index(about[1]) + 1 if about[1] else 0, about[0])
        elif kind == 2:
            people.remove(about[0])
        elif kind == 3:
            # Takes x for the one who stands further to the front.
            answers.append(people.index(about[1]) - people.index(about[0]) - 1)
        else:
            answers.append(people[about[0] - 1] if about[0] <= len(people) else 0)
    return answers
