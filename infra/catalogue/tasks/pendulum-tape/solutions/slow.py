def runs_needed(tape, message):
    if not set(message) <= set(tape):
        return None
    runs = written = 0
    while written < len(message):
        # Every run is played from end to end.
        for symbol in reversed(tape) if runs % 2 else tape:
            if written < len(message) and symbol == message[written]:
                written += 1
        runs += 1
    return runs
