def try_plans(operations):
    plans = [[]]
    replies = []
    for kind, plan, *rest in operations:
        ships = plans[plan]
        if kind == 0:
            ships.append(rest[0])
        elif kind == 1:
            replies.append(ships.pop(0) if ships else -1)
        elif kind == 2:
            replies.append(ships[rest[0]] if rest[0] < len(ships) else -1)
        else:
            replies.append(ships.pop() if ships else -1)
        if kind != 2:
            # The list itself, no copy of it.
            plans.append(ships)
    return replies
