def generate(size, rng):
    # Every letter comes equally often, so a set lasts for about a sixteenth of the text, whatever the size.
    letters = list("aeinorst")
    text = []
    while len(text) < size:
        rng.shuffle(letters)
        text += letters
    return ["".join(text[:size]), max(1, size // (16 * len(letters)))]


def sample(rng):
    letters = "abéё"[:rng.randint(1, 4)]
    return ["".join(rng.choice(letters) for _ in range(rng.randint(0, 12))), rng.randint(0, 4)]
