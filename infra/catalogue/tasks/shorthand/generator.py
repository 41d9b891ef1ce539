def name_of(number):
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def generate(size, rng):
    # Each text uses the next one once or twice, so some sixty names suffice for a text of 10^18 characters.
    lines = ["%d %d" % (size, size)]
    for number in range(size):
        if number == size - 1:
            lines.append(name_of(number) + "=wool")
        else:
            after = "{%s}" % name_of(number + 1)
            lines.append(name_of(number) + "=a" + after + (after if number >= size - 50 else "z"))
    for _ in range(size):
        lines.append("%s %d" % (name_of(rng.randrange(size)), rng.randint(1, 2 ** rng.randint(1, 52))))
    return "\n".join(lines) + "\n"


def sample(rng):
    names = ["a", "b", "ab", "c", "d"][:rng.randint(1, 5)]
    lines = []
    for place, name in enumerate(names):
        parts = []
        for _ in range(rng.randint(0, 4)):
            kind = rng.random()
            if kind < 0.45 and place + 1 < len(names):
                parts.append("{%s}" % rng.choice(names[place + 1:]))
            elif kind < 0.5:
                parts.append("{%s}" % rng.choice(names + ["q"]))
            else:
                parts.append(rng.choice(("x", "y z", "{{", "}}", "é=", "a", " ", "[")))
        lines.append(name + "=" + "".join(parts))
    rng.shuffle(lines)
    questions = ["%s %d" % (rng.choice(names + names + ["q"]), rng.randint(1, 9)) for _ in range(rng.randint(1, 6))]
    return "\n".join(["%d %d" % (len(lines), len(questions))] + lines + questions) + "\n"
