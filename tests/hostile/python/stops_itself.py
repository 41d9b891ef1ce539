# attack: a process that stops itself, so that it neither runs nor ends
# held by: the clock is outside
# outcome: time-limit
import os, signal


def f(n):
    os.kill(os.getpid(), signal.SIGSTOP)
    return n + 1
