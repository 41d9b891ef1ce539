from collections import deque


class Departures:
    # The moorings from which the next leg may start. Seen from farther and farther away, a later one gets better than
    # an earlier one for good, so each in the queue is the best from some position up to where the next one is.

    def __init__(self):
        self.queue = deque()  # the first position where it is the best, the mooring's own, the cost up to there

    def add(self, place, cost):
        first = 0
        while self.queue:
            other_first, other, other_cost = self.queue[-1]
            # cost + (x - place)^2 < other_cost + (x - other)^2
            first = (cost + place * place - other_cost - other * other) // (2 * (place - other)) + 1
            if first > other_first:
                break
            self.queue.pop()
        self.queue.append((first, place, cost))

    def cost_to(self, position):
        # Positions only grow, so what is passed is of no use any more.
        while len(self.queue) > 1 and self.queue[1][0] <= position:
            self.queue.popleft()
        _, place, cost = self.queue[0]
        return cost + (position - place) ** 2


def least_cost(moorings):
    if len(moorings) == 1:
        return 0
    pays_next, free_next = Departures(), Departures()
    pays_next.add(moorings[0][0], 0)
    for position, fee in moorings[1:-1]:
        paid = pays_next.cost_to(position) + fee
        if free_next.queue:
            pays_next.add(position, free_next.cost_to(position))
        free_next.add(position, paid)
    end = moorings[-1][0]
    least = pays_next.cost_to(end)
    if free_next.queue:
        least = min(least, free_next.cost_to(end))
    return least
