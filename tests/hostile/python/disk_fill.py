# attack: a file without end, and one that claims to be huge
# held by: the limits on a file's size and on the folder's
# outcome: accepted
import os, signal


def f(n):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    file = os.open("/work/big", os.O_CREAT | os.O_RDWR)
    for way in (lambda: os.ftruncate(file, 1 << 50), lambda: os.posix_fallocate(file, 0, 1 << 40), lambda: os.pwrite(file, b"x", 1 << 40)):
        try:
            way()
            return 0
        except OSError:
            pass
    return n + 1
