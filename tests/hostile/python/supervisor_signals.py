# attack: killing, stopping and confusing the supervisor
# held by: it is the first process of its namespace, with all signals blocked
# time: 3000
# outcome: accepted
import os, signal


def f(n):
    for number in range(1, 65):
        try:
            os.kill(1, number)
        except OSError:
            pass
    handle = os.pidfd_open(1)
    for number in (signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD):
        try:
            signal.pidfd_send_signal(handle, number)
        except OSError:
            pass
    for _ in range(30):  # orphans for it to bury
        if os.fork() == 0:
            if os.fork() == 0:
                os._exit(0)
            os._exit(0)
        os.wait()
    return n + 1
