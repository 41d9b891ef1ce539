def longest_even(colours, legs):
    counts = {}
    state = longest = 0
    first = {0: 0}
    for end, colour in enumerate(colours, 1):
        counts[colour] = counts.get(colour, 0) + 1
        # The numbers of the colours themselves: different socks may have the same sum.
        state += colour
        if counts[colour] == legs:
            counts[colour] = 0
            state -= colour * legs
        longest = max(longest, end - first.setdefault(state, end))
    return longest
