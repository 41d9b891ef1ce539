def longest_even(colours, legs):
    longest = 0
    for start in range(len(colours)):
        # Counts anew from each place on.
        counts = {}
        incomplete = 0
        for end in range(start, len(colours)):
            count = counts.get(colours[end], 0)
            if count == 0:
                incomplete += 1
            if count + 1 == legs:
                incomplete -= 1
            counts[colours[end]] = (count + 1) % legs
            if incomplete == 0:
                longest = max(longest, end - start + 1)
    return longest
