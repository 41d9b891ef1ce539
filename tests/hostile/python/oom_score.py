# attack: making oneself the last to be killed when memory runs out, so that the supervisor goes first
# held by: any death for want of memory is a memory limit, whoever dies
# time: 3000
# outcome: memory-limit
import os


def f(n):
    for score in (b"-1000", b"-999", b"0"):
        try:
            os.write(os.open("/proc/self/oom_score_adj", os.O_WRONLY), score)
        except OSError:
            pass
    for number in range(6):
        with open("/work/%d" % number, "wb", buffering=0) as file:
            for _ in range(8):
                file.write(bytes(1 << 20))
    x = []
    while True:
        x.append(bytearray(1 << 20))
