def read_aloud(text):
    taken = [False] * len(text)
    said = ""
    anna = True
    for _ in text:
        # The nearest free character is looked for from the very end of the sheet each time.
        place = 0 if anna else len(text) - 1
        while taken[place]:
            place += 1 if anna else -1
        taken[place] = True
        if said[-1:] != text[place]:
            said += text[place]
            anna = not anna
    return said
