def count_codes(cave, code):
    runes = []
    while code:
        runes.append(code.val)
        code = code.next

    ends = 0
    path = []
    ways = [(cave, 0)] if cave else []
    while ways:
        chamber, depth = ways.pop()
        del path[depth:]
        path.append(chamber.val)
        # The last runes of the way are compared one by one, for each chamber anew.
        here = range(len(runes))
        if depth + 1 >= len(runes) and all(path[depth - i] == runes[-1 - i] for i in here):
            ends += 1
        for below in (chamber.left, chamber.right):
            if below:
                ways.append((below, depth + 1))
    return ends
