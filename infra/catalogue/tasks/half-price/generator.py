def generate(size, rng):
    # A long road with dear bypasses. The roads stand in the list from the far end on, so going over the list once
    # brings the news only one town further.
    roads = []
    for town in range(size - 1, 0, -1):
        roads.append([town - 1, town, rng.randint(1, 1000)])
        if town > 1:
            roads.append([town, town - 2, rng.randint(1500, 2500)])
    return [size, roads, 2]
