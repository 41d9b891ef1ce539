def count_codes(cave, code):
    runes = []
    while code:
        runes.append(code.val)
        code = code.next

    ends = 0
    ways = [(cave, 0)] if cave else []
    while ways:
        chamber, k = ways.pop()
        # Waits for the next rune of the code and lets others stand between.
        if k < len(runes) and runes[k] == chamber.val:
            k += 1
            ends += k == len(runes)
        for below in (chamber.left, chamber.right):
            if below:
                ways.append((below, k))
    return ends
