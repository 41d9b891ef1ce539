# attack: all signals blocked and ignored
# held by: the end comes by the death of the namespace's first process, which nobody can block
# outcome: time-limit
import signal


def f(n):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    while True:
        pass
