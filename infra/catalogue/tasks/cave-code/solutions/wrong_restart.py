def count_codes(cave, code):
    runes = []
    while code:
        runes.append(code.val)
        code = code.next

    ends = 0
    ways = [(cave, 0)] if cave else []
    while ways:
        chamber, k = ways.pop()
        if k == len(runes) or runes[k] != chamber.val:
            k = 0  # drops everything that fitted so far
        k += runes[k] == chamber.val
        ends += k == len(runes)
        for below in (chamber.left, chamber.right):
            if below:
                ways.append((below, k))
    return ends
