# attack: memory in many children, each with little
# held by: the control group counts all of them
# time: 600
# outcome: memory-limit time-limit runtime-error
import os


def f(n):
    while True:
        if os.fork() == 0:
            x = bytearray(30 << 20)
            while True:
                pass
