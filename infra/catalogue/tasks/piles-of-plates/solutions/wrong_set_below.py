class Piles:
    # A plate is [value, neighbour, neighbour]. It does not know which neighbour is above it: that depends on the end
    # from which the pile is looked at, so turning a pile is to swap its ends.

    def __init__(self):
        self.ends = {}  # the top and the bottom plate of each pile that is not empty

    def put(self, pile, value):
        plate = [value, None, None]
        if pile in self.ends:
            top, bottom = self.ends[pile]
            self._join(plate, top)
            self.ends[pile] = (plate, bottom)
        else:
            self.ends[pile] = (plate, plate)

    def take(self, pile):
        if pile not in self.ends:
            return -1
        top, bottom = self.ends.pop(pile)
        if top is not bottom:
            below = top[1] or top[2]  # the top plate has only one neighbour
            below[1 if below[1] is top else 2] = None
            self.ends[pile] = (below, bottom)
        return top[0]

    def turn(self, pile):
        if pile in self.ends:
            top, bottom = self.ends[pile]
            self.ends[pile] = (bottom, top)

    def stack(self, source, target):
        if source == target or source not in self.ends:
            return
        top, bottom = self.ends.pop(source)
        if target in self.ends:
            target_top, target_bottom = self.ends[target]
            self._join(target_bottom, top)
            top = target_top
        self.ends[target] = (top, bottom)

    def _join(self, one, other):
        one[1 if one[1] is None else 2] = other
        other[1 if other[1] is None else 2] = one


def sort_plates(operations):
    piles = Piles()
    replies = []
    for kind, *numbers in operations:
        if kind == 0:
            piles.put(*numbers)
        elif kind == 1:
            replies.append(piles.take(*numbers))
        elif kind == 2:
            piles.turn(*numbers)
        else:
            piles.stack(*numbers)
    return replies
