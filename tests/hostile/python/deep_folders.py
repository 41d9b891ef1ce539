# attack: folders in folders without end, which are hard to remove
# held by: the file system goes with the sandbox; nobody walks through it
# outcome: memory-limit time-limit accepted
import os


def f(n):
    try:
        while True:
            os.mkdir("x" * 200)
            os.chdir("x" * 200)
    except OSError:
        return n + 1
