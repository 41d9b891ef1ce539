class Plans:
    # The ships stand in a tree: above each is the one before it in the plan for which it was added. A plan is the way
    # of some length that leads up from its last ship. A jump leads so far up that any ancestor is a logarithmic number
    # of jumps and single steps away; ship 0 is the root and belongs to no plan.

    def __init__(self):
        self.ships = [-1]
        self.above = [0]
        self.jump = [0]
        self.depth = [0]
        self.plans = [(0, 0)]  # the node of the last ship, and how many ships there are

    def add(self, plan, ship):
        last, length = self.plans[plan]
        node = len(self.ships)
        self.ships.append(ship)
        self.above.append(last)
        self.depth.append(self.depth[last] + 1)
        far = self.jump[last]
        # Two jumps of one length make one that is longer than both; else a jump is a single step.
        if self.depth[last] - self.depth[far] == self.depth[far] - self.depth[self.jump[far]]:
            self.jump.append(self.jump[far])
        else:
            self.jump.append(last)
        self.plans.append((node, length + 1))

    def first_passes(self, plan):
        last, length = self.plans[plan]
        reply = self.ship_at(plan, 0)
        self.plans.append((last, length - 1))
        return reply

    def last_turns_back(self, plan):
        last, length = self.plans[plan]
        reply = self.ship_at(plan, length - 1)
        self.plans.append((self.above[last], length - 1))
        return reply

    def ship_at(self, plan, place):
        node, length = self.plans[plan]
        if place < 0 or place >= length:
            return -1
        goal = self.depth[node] - (length - 1 - place)
        while self.depth[node] > goal:
            far = self.jump[node]
            node = far if self.depth[far] >= goal else self.above[node]
        return self.ships[node]


def try_plans(operations):
    plans = Plans()
    replies = []
    for kind, *numbers in operations:
        if kind == 0:
            plans.add(*numbers)
        elif kind == 1:
            replies.append(plans.first_passes(*numbers))
        elif kind == 2:
            replies.append(plans.ship_at(*numbers))
        else:
            replies.append(plans.last_turns_back(*numbers))
    return replies
