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
        # Only a character that is said hands the turn over.
        if not said or symbol != said[-1]:
            said.append(symbol)
            anna = not anna
    return "".join(said)
