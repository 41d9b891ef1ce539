def still_inside(badges):
    inside = set()
    for badge in badges:
        inside ^= {badge}
    return sorted(inside)
