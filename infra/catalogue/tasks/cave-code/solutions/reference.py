def count_codes(cave, code):
    runes = []
    while code:
        runes.append(code.val)
        code = code.next
    length = len(runes)

    # back[k]: how much of the code may still be at hand when k runes fit and the next one does not.
    # Lengths after which the same rune would be wanted again are left out: otherwise side chambers
    # could walk a long way back each time.
    back = [-1] + [0] * length
    k = -1
    for i, rune in enumerate(runes):
        while k >= 0 and runes[k] != rune:
            k = back[k]
        k += 1
        back[i + 1] = back[k] if i + 1 < length and runes[i + 1] == runes[k] else k

    ends = 0
    ways = [(cave, 0)] if cave else []
    while ways:
        chamber, k = ways.pop()
        while k >= 0 and (k == length or runes[k] != chamber.val):
            k = back[k]
        k += 1
        ends += k == length
        for below in (chamber.left, chamber.right):
            if below:
                ways.append((below, k))
    return ends
