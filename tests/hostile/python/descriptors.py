# attack: descriptors that were left open, and ways from them to the machine's files
# held by: all but 0 to 4 are closed before anything inside starts
# outcome: accepted
import os


def f(n):
    found = []
    for fd in range(5, 256):
        try:
            found.append((fd, os.readlink("/proc/self/fd/%d" % fd), os.read(fd, 100)))
        except OSError:
            pass
    for fd in range(0, 5):
        try:
            os.stat("../@CANARY@", dir_fd=fd)
            found.append(fd)
        except OSError:
            pass
    found = [x for x in found if not isinstance(x, tuple) or "/box/" not in x[1]]
    print(found)
    return n + 1 if not found else 0
