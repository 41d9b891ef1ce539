def kth_spread(temperatures, k):
    # Compares only the first and the last day of a spell.
    days = len(temperatures)
    spreads = [abs(temperatures[end] - temperatures[start]) for start in range(days) for end in range(start, days)]
    return sorted(spreads)[k - 1]
