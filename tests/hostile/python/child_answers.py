# attack: a child that goes on beside its parent and answers, too
# held by: only the process that was started may answer
# outcome: accepted
import os


def f(n):
    os.fork()
    return n + 1
