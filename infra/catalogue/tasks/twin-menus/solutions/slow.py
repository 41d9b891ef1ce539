def twin_menus(menus):
    cards = {name: sorted(card) for name, card in menus.items()}
    # Every café is compared with every other one.
    return [
        name for name, card in cards.items()
        if any(card == other for neighbour, other in cards.items() if neighbour != name)
    ]
