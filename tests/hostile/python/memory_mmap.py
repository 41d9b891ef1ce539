# attack: memory mapped from nowhere, shared and touched
# held by: the control group's limit; shared memory counts as well
# time: 3000
# outcome: memory-limit
import mmap


def f(n):
    kept = []
    while True:
        kept.append(mmap.mmap(-1, 1 << 20, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS))
        kept[-1].write(b"x" * (1 << 20))
