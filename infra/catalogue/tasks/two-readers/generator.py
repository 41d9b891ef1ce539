def generate(size, rng):
    return ["".join(rng.choice("aeinorst") for _ in range(size))]


def sample(rng):
    return ["".join(rng.choice("aabé") for _ in range(rng.randint(0, 9)))]
