def commands(lines):
    return "\n".join([str(len(lines)), *lines]) + "\n"


def generate(size, rng):
    # Half of the evening many songs are voted for; in the other half they are played while some votes still come in.
    lines = ["vote song%d" % rng.randrange(size) for _ in range(size // 2)]
    for _ in range((size - len(lines)) // 2):
        lines += ["next", "vote song%d" % rng.randrange(size)]
    return commands(lines)


def sample(rng):
    lines = []
    for _ in range(rng.randint(0, 16)):
        kind = rng.choice(("vote", "vote", "vote", "vote", "vote", "next", "next", "veto", "votes"))
        lines.append(kind if kind == "next" else kind + " " + rng.choice(("abe", "bob", "cat", "ann")))
    return commands(lines)
