# attack: an answer without end
# held by: the limit on output counts answers too
# time: 3000
# outcome: output-limit
import os


def f(n):
    os.write(4, b"99999999\n")
    while True:
        os.write(4, bytes(65536))
