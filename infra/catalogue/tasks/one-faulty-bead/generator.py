def generate(size, rng):
    # Nearly all beads are alike, so every motif fits nearly up to the end.
    return ["a" * (size - 8) + "".join(rng.choice("bcde") for _ in range(8))]


def sample(rng):
    motif = [rng.choice("abé") for _ in range(rng.randint(1, 4))]
    beads = (motif * 10)[:rng.randint(1, 12)]
    for _ in range(rng.choice((0, 1, 1, 1, 2))):
        beads[rng.randrange(len(beads))] = rng.choice("abx")
    return ["".join(beads)]
