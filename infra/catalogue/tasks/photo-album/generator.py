def generate(size, rng):
    # A row may hold all the photos, and pages are filled by a dozen rows or so.
    return [[[1, rng.randint(1, 1000)] for _ in range(size)], size, 5000]


def sample(rng):
    page_width, page_height = rng.randint(1, 7), rng.randint(1, 7)
    count = rng.randint(0, 9)
    return [[[rng.randint(1, page_width), rng.randint(1, page_height)] for _ in range(count)], page_width, page_height]
