# attack: shared memory, semaphores and message queues that outlive their maker
# held by: there is no /dev/shm, and the calls are not there
# outcome: accepted
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)


def f(n):
    made = []
    for path in ("/dev/shm/@TOKEN@", "/dev/mqueue/@TOKEN@"):
        try:
            made.append(os.open(path, os.O_CREAT | os.O_RDWR, 0o666))
        except OSError:
            pass
    made += [x for x in (libc.shmget(0x5EC, 1 << 20, 0o1666), libc.semget(0x5EC, 1, 0o1666), libc.msgget(0x5EC, 0o1666)) if x >= 0]
    made += [x for x in (libc.syscall(240, b"@TOKEN@", 0o102, 0o666, None),) if x >= 0]  # mq_open
    return n + 1 if not made else 0
