def shunt(cars, rooms):
    # Where nothing is blocked, a car leaves as soon as all smaller ones have arrived, so no choice changes that moment.
    arrival = {car: moment for moment, car in enumerate(cars)}
    leaves = [0] * len(cars)
    latest = 0
    for car in sorted(cars):
        latest = max(latest, arrival[car])
        leaves[arrival[car]] = latest
    # Two cars cannot share a siding if the smaller one would still stand behind the other.
    rivals = [[] for _ in cars]
    for late in range(len(cars)):
        for early in range(late):
            if cars[early] < cars[late] and leaves[early] >= late:
                rivals[early].append(late)
                rivals[late].append(early)
    siding_of = [None] * len(cars)
    load = [[0] * len(cars) for _ in rooms]  # how many cars each siding holds at each arrival

    def fill(siding, car, change):
        for moment in range(car, leaves[car] + 1):
            load[siding][moment] += change

    def sidings_for(car):
        taken = {siding_of[rival] for rival in rivals[car]}
        return [
            siding for siding, room in enumerate(rooms)
            if siding not in taken and all(held < room for held in load[siding][car:leaves[car] + 1])
        ]

    def place():
        choices = {car: sidings_for(car) for car in range(len(cars)) if siding_of[car] is None}
        if not choices:
            return True
        # The car with the least choice; of unused sidings with the same room only one.
        car = min(choices, key=lambda each: (len(choices[each]), -len(rivals[each])))
        unused_rooms = set()
        for siding in choices[car]:
            if not any(load[siding]):
                if rooms[siding] in unused_rooms:
                    continue
                unused_rooms.add(rooms[siding])
            siding_of[car] = siding
            fill(siding, car, 1)
            if place():
                return True
            fill(siding, car, -1)
            siding_of[car] = None
        return False

    return siding_of if place() else None
