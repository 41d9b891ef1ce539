# attack: taking the supervisor's own limits away, so that it dies and the fault is the sandbox's, not the program's
# held by: a program may set only its own limits
# outcome: accepted
import os, resource, signal


def f(n):
    for what in (resource.RLIMIT_CPU, resource.RLIMIT_NOFILE, resource.RLIMIT_AS, resource.RLIMIT_DATA, resource.RLIMIT_FSIZE):
        for pid in (1, os.getppid()):
            try:
                resource.prlimit(pid, what, (0, 0))
                return 0
            except (OSError, ValueError):
                pass
    return n + 1
