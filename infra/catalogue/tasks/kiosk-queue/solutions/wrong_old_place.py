class Counts:
    """Which of the places 1 to `size` are taken (a Fenwick tree)."""

    def __init__(self, size):
        self.tree = [0] * (size + 1)

    def change(self, place, by):
        while place < len(self.tree):
            self.tree[place] += by
            place += place & -place

    def up_to(self, place):
        count = 0
        while place:
            count += self.tree[place]
            place &= place - 1
        return count

    def find(self, count):
        place = 0
        step = 1 << len(self.tree).bit_length()
        while step:
            if place + step < len(self.tree) and self.tree[place + step] < count:
                place += step
                count -= self.tree[place]
            step >>= 1
        return place + 1


def kiosk_answers(queue, events):
    # A list of all who are in the queue at some time of the night: nobody leaves it. Entry 0 stands before
    # the front; it also follows the last one.
    person = [0]
    while queue:
        person.append(queue.val)
        queue = queue.next
    evening = len(person)
    after = list(range(1, evening)) + [0]
    entry_of = {who: entry for entry, who in enumerate(person)}
    night = []  # the events once more, with entries in place of people
    for kind, *about in events:
        if kind == 1 and about[0] not in entry_of:  # whoever comes back gets the old place
            behind = entry_of[about[1]]
            entry_of[about[0]] = len(person)
            after.append(after[behind])
            after[behind] = len(person)
            person.append(about[0])
        night.append((kind, about if kind == 4 else [entry_of[who] for who in about]))

    # Now every entry has a place for the whole night, and it only remains to count who is there.
    place = [0] * len(person)
    entries = [0]
    while after[entries[-1]]:
        entries.append(after[entries[-1]])
        place[entries[-1]] = len(entries) - 1
    there = Counts(len(person))
    for entry in range(1, evening):
        there.change(place[entry], 1)
    people = evening - 1
    answers = []
    for kind, about in night:
        if kind == 1:
            there.change(place[about[0]], 1)
            people += 1
        elif kind == 2:
            there.change(place[about[0]], -1)
            people -= 1
        elif kind == 3:
            x, y = (there.up_to(place[entry]) for entry in about)
            answers.append(abs(x - y) - 1)
        elif about[0] <= people:
            answers.append(person[entries[there.find(about[0])]])
        else:
            answers.append(0)
    return answers
