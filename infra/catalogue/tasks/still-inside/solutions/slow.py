def still_inside(badges):
    inside = []
    for badge in badges:
        # Both the search and the removal walk along the list.
        if badge in inside:
            inside.remove(badge)
        else:
            inside.append(badge)
    return inside
