from collections import defaultdict


def twin_menus(menus):
    cafes = defaultdict(list)
    for name, card in menus.items():
        cafes[",".join(sorted(card))].append(name)
    return [name for names in cafes.values() if len(names) > 1 for name in names]
