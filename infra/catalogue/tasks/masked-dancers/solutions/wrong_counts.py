from collections import Counter


def find_figure(steps, figure):
    # Only how often each dancer steps forward is compared, but not when.
    wanted = sorted(Counter(figure).values())
    return [
        start for start in range(len(steps) - len(figure) + 1)
        if sorted(Counter(steps[start:start + len(figure)]).values()) == wanted
    ]
