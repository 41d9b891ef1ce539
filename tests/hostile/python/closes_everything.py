# attack: closing the channel
# held by: without an answer there is none
# outcome: runtime-error
import os


def f(n):
    os.closerange(0, 100)
    return n + 1
