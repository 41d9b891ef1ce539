def runs_needed(tape, message):
    runs = written = 0
    while written < len(message):  # never ends when a character is not on the tape
        for symbol in reversed(tape) if runs % 2 else tape:
            if written < len(message) and symbol == message[written]:
                written += 1
        runs += 1
    return runs
