# attack: system calls that are newer or stranger than the filter: io_uring, clone3, landlock, fanotify, secret memory, ...
# held by: what is not named in the filter is answered as if the kernel did not have it
# outcome: accepted
import ctypes, errno

libc = ctypes.CDLL(None, use_errno=True)
CALLS = (425, 426, 427, 435, 444, 300, 301, 447, 134, 135, 256, 279, 303, 278, 29, 30, 31, 64, 68, 133, 259, 240, 188, 189, 197, 314)


def f(n):
    answered = []
    for number in CALLS:
        if libc.syscall(number, 0, 0, 0, 0, 0, 0) != -1 or ctypes.get_errno() != errno.ENOSYS:
            answered.append(number)
    print(answered)
    return n + 1 if not answered else 0
