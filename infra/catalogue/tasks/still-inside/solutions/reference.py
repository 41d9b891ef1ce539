def still_inside(badges):
    passes = {}
    entered = {}
    for moment, badge in enumerate(badges):
        passes[badge] = passes.get(badge, 0) + 1
        if passes[badge] % 2 == 1:
            entered[badge] = moment
    inside = []
    for badge, count in passes.items():
        if count % 2 == 1:
            inside.append((entered[badge], badge))
    inside.sort()
    return [badge for _, badge in inside]
