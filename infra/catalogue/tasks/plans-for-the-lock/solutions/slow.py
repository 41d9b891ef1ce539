def try_plans(operations):
    ships, above = [-1], [0]
    plans = [(0, 0)]
    replies = []

    def ship_at(plan, place):
        node, length = plans[plan]
        if not 0 <= place < length:
            return -1
        # Ship by ship.
        for _ in range(length - 1 - place):
            node = above[node]
        return ships[node]

    for kind, plan, *rest in operations:
        last, length = plans[plan]
        if kind == 0:
            ships.append(rest[0])
            above.append(last)
            plans.append((len(ships) - 1, length + 1))
        elif kind == 1:
            replies.append(ship_at(plan, 0))
            plans.append((last, max(length - 1, 0)))
        elif kind == 2:
            replies.append(ship_at(plan, rest[0]))
        else:
            replies.append(ship_at(plan, length - 1))
            plans.append((above[last], max(length - 1, 0)))
    return replies
