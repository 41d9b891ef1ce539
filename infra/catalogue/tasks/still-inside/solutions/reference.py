def still_inside(badges):
    # A dict keeps the order of insertion, and a badge that comes back is inserted anew, at the end.
    inside = {}
    for badge in badges:
        if badge in inside:
            del inside[badge]
        else:
            inside[badge] = True
    return list(inside)
