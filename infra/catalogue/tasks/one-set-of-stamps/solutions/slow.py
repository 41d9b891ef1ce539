def longest_print(text, copies):
    best_start = best_length = 0
    for start in range(len(text)):
        used = {}
        length = 0
        for symbol in text[start:]:
            used[symbol] = used.get(symbol, 0) + 1
            if used[symbol] > copies:
                break
            length += 1
        if length > best_length:
            best_start, best_length = start, length
    return text[best_start:best_start + best_length]
