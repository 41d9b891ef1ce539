def hand_out(wear, pages, limit):
    # Sorts the copies once and hands them out in turn.
    wear = list(wear)
    order = sorted(range(len(wear)), key=wear.__getitem__)
    given = []
    for read in pages:
        order = [number for number in order if wear[number] < limit]
        if not order:
            given.append(-1)
            continue
        number = order.pop(0)
        given.append(number)
        wear[number] += read
        order.append(number)
    return given
