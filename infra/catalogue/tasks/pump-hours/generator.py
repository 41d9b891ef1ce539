def text(need, start, prices):
    return "%d %d %d\n%s\n" % (len(prices), need, start, " ".join(map(str, prices)))


def generate(size, rng):
    return text(size // 2, 50, [rng.randint(-20, 100) for _ in range(size)])


def sample(rng):
    hours = rng.randint(1, 8)
    return text(rng.randint(0, 8), rng.choice([0, 1, 3, 7]), [rng.randint(-4, 9) for _ in range(hours)])
