# attack: a process that forks and exits for ever, so that none is ever caught by its pid
# held by: everything in the pid namespace is killed at once with its first process
# outcome: time-limit runtime-error
import os, time


def f(n):
    if os.fork() > 0:
        time.sleep(100)
    while True:
        try:
            if os.fork() > 0:
                os._exit(0)
        except OSError:
            pass
