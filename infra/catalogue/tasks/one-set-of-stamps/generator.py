def generate(size, rng):
    # Every letter comes equally often, so a set lasts for about a sixteenth of the text, whatever the size.
    letters = list("aeinorst")
    text = []
    while len(text) < size:
        rng.shuffle(letters)
        text += letters
    return ["".join(text[:size]), max(1, size // (16 * len(letters)))]
