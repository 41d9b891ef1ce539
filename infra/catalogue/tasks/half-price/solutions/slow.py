def cheapest_trip(towns, roads, tickets):
    paid = [[None] * (tickets + 1) for _ in range(towns)]
    paid[0] = [0] * (tickets + 1)
    changed = True
    while changed:
        # All roads are gone over until nothing gets cheaper.
        changed = False
        for a, b, toll in roads:
            for here, there in ((paid[a], paid[b]), (paid[b], paid[a])):
                for used in range(tickets + 1):
                    ways = []
                    if here[used] is not None:
                        ways.append(here[used] + toll)
                    if used and here[used - 1] is not None:
                        ways.append(here[used - 1] + toll // 2)
                    if ways and (there[used] is None or min(ways) < there[used]):
                        there[used] = min(ways)
                        changed = True
    return paid[-1][tickets]
