def text(plan, planks):
    return "%d %d\n%s\n%d\n%s\n" % (len(plan), len(plan[0]), "\n".join(plan), len(planks), " ".join(map(str, planks)))


def leftovers(plan, rng, longest):
    # Covers the plan somehow, so that there is likely to be a way.
    free = {(r, c) for r, row in enumerate(plan) for c, cell in enumerate(row) if cell == "."}
    planks = []
    for cell in sorted(free):
        if cell not in free:
            continue
        down = rng.randrange(2)
        length = 0
        while length < longest and (cell[0] + down * length, cell[1] + (1 - down) * length) in free:
            free.remove((cell[0] + down * length, cell[1] + (1 - down) * length))
            length += 1
        planks.append(length)
    rng.shuffle(planks)
    return planks


def generate(size, rng):
    plan = ["." * size] * size
    return text(plan, leftovers(plan, rng, 3))


def sample(rng):
    rows, columns = rng.randint(1, 4), rng.randint(1, 4)
    plan = ["".join(rng.choice("......#") for _ in range(columns)) for _ in range(rows)]
    planks = leftovers(plan, rng, rng.randint(2, 4))
    if len(planks) > 7:
        planks = leftovers(plan, rng, 4)
    if planks and rng.random() < 0.15:
        planks[rng.randrange(len(planks))] += rng.choice([-1, 1])
    return text(plan, [length for length in planks if length > 0])
