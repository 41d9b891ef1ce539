def read_aloud(text):
    said = []
    front, back = 0, len(text) - 1
    anna = True
    while front <= back:
        symbol = text[front] if anna else text[back]
        if anna:
            front += 1
        else:
            back -= 1
        # Compares with what the same reader said last.
        if len(said) < 2 or symbol != said[-2]:
            said.append(symbol)
            anna = not anna
    return "".join(said)
