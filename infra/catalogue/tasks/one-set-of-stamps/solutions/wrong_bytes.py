def longest_print(text, copies):
    data = text.encode("utf-8")
    used = {}
    start = best_start = best_length = 0
    for end, symbol in enumerate(data):
        used[symbol] = used.get(symbol, 0) + 1
        while used[symbol] > copies:
            used[data[start]] -= 1
            start += 1
        if end + 1 - start > best_length:
            best_start, best_length = start, end + 1 - start
    return data[best_start:best_start + best_length].decode("utf-8", errors="replace")
