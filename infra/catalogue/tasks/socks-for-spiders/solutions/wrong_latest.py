from random import getrandbits


def longest_even(colours, legs):
    weights, counts = {}, {}
    state = longest = 0
    latest = {0: 0}
    for end, colour in enumerate(colours, 1):
        if colour not in weights:
            weights[colour] = getrandbits(64)
            counts[colour] = 0
        counts[colour] += 1
        state += weights[colour]
        if counts[colour] == legs:
            counts[colour] = 0
            state -= weights[colour] * legs
        longest = max(longest, end - latest.get(state, end))
        latest[state] = end  # the place of the first time is lost
    return longest
