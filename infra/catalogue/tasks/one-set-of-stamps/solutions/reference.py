def longest_print(text, copies):
    used = {}
    start = best_start = best_length = 0
    for end, symbol in enumerate(text):
        used[symbol] = used.get(symbol, 0) + 1
        while used[symbol] > copies:
            used[text[start]] -= 1
            start += 1
        if end + 1 - start > best_length:
            best_start, best_length = start, end + 1 - start
    return text[best_start:best_start + best_length]
