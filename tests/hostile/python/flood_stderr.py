# attack: a flood on stderr
# held by: the limit on output
# time: 3000
# outcome: output-limit
import os


def f(n):
    while True:
        os.write(2, b"x" * 65536)
