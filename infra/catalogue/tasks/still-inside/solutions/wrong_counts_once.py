from collections import Counter


def still_inside(badges):
    passes = Counter(badges)
    return [badge for badge in badges if passes[badge] == 1]
