# attack: files without content, as many as there can be
# held by: each takes memory that the control group counts
# time: 600
# outcome: memory-limit time-limit accepted
import os


def f(n):
    number = 0
    try:
        while True:
            os.close(os.open("/work/%x" % number, os.O_CREAT | os.O_WRONLY))
            number += 1
    except OSError:
        return n + 1
