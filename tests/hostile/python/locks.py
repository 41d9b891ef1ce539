# attack: waiting for a lock that another sandbox holds on a file that both see
# held by: files cannot be locked as a whole; locks of ranges need the right to write
# beside: beside/holds_locks.py
# time: 3000
# outcome: accepted
import errno, fcntl


def f(n):
    waiting = []
    for path in ("/usr/bin/python3", "/usr/lib/os-release", "/etc/ld.so.cache", "/dev/null", "/dev/zero"):
        try:
            file = open(path, "rb")
        except OSError:
            continue
        for how in (fcntl.LOCK_EX, fcntl.LOCK_SH):
            try:
                fcntl.flock(file, how | fcntl.LOCK_NB)
            except OSError as error:
                if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
                    waiting.append(path)
    print(waiting)
    return n + 1 if not waiting else 0
