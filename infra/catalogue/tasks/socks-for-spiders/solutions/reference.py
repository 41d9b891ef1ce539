from random import getrandbits


def longest_even(colours, legs):
    weights, counts = {}, {}
    # The state after some socks is the sum of all counts, taken modulo `legs`, times the colours' random weights:
    # when it is the same at two places, so are (but for bad luck in 2^64) all counts, and what lies between comes out
    # even.
    state = longest = 0
    first = {0: 0}
    for end, colour in enumerate(colours, 1):
        if colour not in weights:
            weights[colour] = getrandbits(64)
            counts[colour] = 0
        counts[colour] += 1
        state += weights[colour]
        if counts[colour] == legs:
            counts[colour] = 0
            state -= weights[colour] * legs
        longest = max(longest, end - first.setdefault(state, end))
    return longest
