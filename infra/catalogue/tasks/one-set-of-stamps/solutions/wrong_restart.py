def longest_print(text, copies):
    used = {}
    start = best_start = best_length = 0
    for end, symbol in enumerate(text):
        used[symbol] = used.get(symbol, 0) + 1
        if used[symbol] > copies:
            # Throws away the part of the piece that could have stayed.
            used = {symbol: 1} if copies > 0 else {}
            start = end if copies > 0 else end + 1
        if end + 1 - start > best_length:
            best_start, best_length = start, end + 1 - start
    return text[best_start:best_start + best_length]
