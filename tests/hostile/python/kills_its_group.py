# attack: signals to one's own process group and session, where whoever started the sandbox may be
# held by: the group is made inside
# outcome: runtime-error
import os, signal


def f(n):
    for target in {0, os.getpgrp(), os.getsid(0)}:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(target, number) if target else os.kill(0, number)
            except OSError:
                pass
    return n + 1
