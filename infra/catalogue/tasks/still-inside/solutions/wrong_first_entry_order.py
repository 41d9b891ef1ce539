def still_inside(badges):
    is_inside = {}
    for badge in badges:
        # Writing to a key that is there leaves it where it first stood.
        is_inside[badge] = not is_inside.get(badge, False)
    return [badge for badge, inside in is_inside.items() if inside]
