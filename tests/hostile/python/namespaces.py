# attack: a namespace of one's own by clone, the first step of most ways out
# held by: each of the flags kills
# time: 3000
# outcome: accepted
import ctypes, os, signal

libc = ctypes.CDLL(None)


def f(n):
    survived = []
    for flag in (0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000, 0x7E020000):
        if os.fork() == 0:
            libc.syscall(56, flag | signal.SIGCHLD, 0, 0, 0, 0)
            os._exit(0)
        _, status = os.wait()
        if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGSYS:
            survived.append(hex(flag))
    print(survived)
    return n + 1 if not survived else 0
