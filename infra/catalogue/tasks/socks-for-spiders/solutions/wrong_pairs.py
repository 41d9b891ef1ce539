from random import getrandbits


def longest_even(colours, legs):
    weights = {}
    state = longest = 0
    first = {0: 0}
    for end, colour in enumerate(colours, 1):
        # Only tells odd counts from even ones.
        state ^= weights.setdefault(colour, getrandbits(64))
        longest = max(longest, end - first.setdefault(state, end))
    return longest
