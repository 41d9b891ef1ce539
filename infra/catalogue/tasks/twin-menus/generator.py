def generate(size, rng):
    # Every second café has a twin; the other cards differ only in their last dish, so comparing two takes a while.
    menus = {}
    for i in range(size):
        card = ["bread", "soup", "dish %d" % (i // 2 if i % 4 < 2 else i + size)]
        rng.shuffle(card)
        menus["cafe %d" % i] = card
    return [menus]


def sample(rng):
    dishes = ("", "tea", "soup", "чай")[:rng.randint(1, 4)]
    return [{"cafe %d" % i: [rng.choice(dishes) for _ in range(rng.randint(0, 3))] for i in range(rng.randint(0, 6))}]
