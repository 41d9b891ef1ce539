def twin_menus(menus):
    # Two cards are alike when they hold the same dishes as often, in whatever order.
    cards = []
    for name in menus:
        cards.append((sorted(menus[name]), name))
    cards.sort()
    twins = []
    start = 0
    while start < len(cards):
        end = start + 1
        while end < len(cards) and cards[end][0] == cards[start][0]:
            end += 1
        if end - start > 1:
            for at in range(start, end):
                twins.append(cards[at][1])
        start = end
    return twins
