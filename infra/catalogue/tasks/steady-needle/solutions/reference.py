def steady_needle(readings, width):
    # Each reading gets a rank of its own; a Fenwick tree over the ranks counts those inside of the
    # window, and going down the tree finds the one with so many below it.
    order = sorted(range(len(readings)), key=lambda i: (readings[i], i))
    rank = {index: place + 1 for place, index in enumerate(order)}
    size = len(readings)
    inside = [0] * (size + 1)
    top = 1 << size.bit_length()

    def count(index, change):
        place = rank[index]
        while place <= size:
            inside[place] += change
            place += place & -place

    def smallest_but(below):
        place, step = 0, top
        while step:
            if place + step <= size and inside[place + step] <= below:
                place += step
                below -= inside[place]
            step >>= 1
        return readings[order[place]]

    shown = []
    for i in range(size):
        count(i, 1)
        if i >= width:
            count(i - width, -1)
        if i + 1 >= width:
            upper = smallest_but(width // 2)
            # Halved before they are added: the sum of two large readings may be no float any more.
            shown.append(upper if width % 2 else smallest_but(width // 2 - 1) / 2 + upper / 2)
    return shown
