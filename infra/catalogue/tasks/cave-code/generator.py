def generate(size, rng):
    # A long shaft of one rune with a side chamber at each step that breaks the code off. The code is an eighth of the
    # cave, so nearly all of it fits nearly everywhere.
    cave = [7, 7, 3]
    for _ in range(size // 2 - 1):
        cave += [7, 3, None, None]
    return [cave[:-2], [7] * max(1, size // 8)]
