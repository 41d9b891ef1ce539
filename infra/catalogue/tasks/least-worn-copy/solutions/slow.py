def hand_out(wear, pages, limit):
    wear = list(wear)
    given = []
    for read in pages:
        # All copies are looked through for each visitor.
        number = min(range(len(wear)), key=wear.__getitem__)
        if wear[number] >= limit:
            given.append(-1)
            continue
        given.append(number)
        wear[number] += read
    return given
