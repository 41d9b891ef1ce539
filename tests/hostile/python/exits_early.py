# attack: exit code 0 before there is an answer
# held by: an exit code is no answer
# outcome: runtime-error
# says: exit code 0
import os


def f(n):
    os._exit(0)
