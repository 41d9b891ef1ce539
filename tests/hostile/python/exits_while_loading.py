# attack: exit code 0 before the function is asked for
# held by: an exit code is no answer
# outcome: runtime-error
import os

os._exit(0)


def f(n):
    return n + 1
