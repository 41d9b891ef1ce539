# attack: files in memory that belong to no process and no folder
# held by: the control group's limit
# time: 3000
# outcome: memory-limit
import os


def f(n):
    file = os.memfd_create("x")
    for at in range(100):  # beside the limit on one file
        os.ftruncate(file, 0)
        kept = [os.memfd_create("y") for _ in range(20)] if at == 0 else kept
        for each in kept:
            os.write(each, bytes(8 << 20))
