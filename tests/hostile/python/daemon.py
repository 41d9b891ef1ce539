# attack: children in sessions of their own, detached as daemons are, that go on after the answer
# held by: they stay in the pid namespace, whose end is theirs
# outcome: accepted
import os, time


def f(n):
    for _ in range(3):
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.setpgid(0, 0)
                time.sleep(1000)
            os._exit(0)
    return n + 1
