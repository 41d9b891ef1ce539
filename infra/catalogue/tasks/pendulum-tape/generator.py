def generate(size, rng):
    # The tape has a single z, so each further z of the message takes a run of its own.
    tape = [rng.choice("aeinorst") for _ in range(size)]
    tape[size // 2] = "z"
    return ["".join(tape), "".join(rng.choice("aeiz") for _ in range(size))]


def sample(rng):
    tape = "".join(rng.choice("abcé") for _ in range(rng.randint(0, 6)))
    return [tape, "".join(rng.choice(tape or "a") if rng.random() < 0.97 else "x" for _ in range(rng.randint(0, 7)))]
