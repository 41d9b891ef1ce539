# attack: bytes left in the channel behind a right answer, by a thread that goes on
# held by: what nobody asked for ends the run; the next case has a process of its own
# cases: 2
# outcome: runtime-error accepted
import os, threading, time


def f(n):
    def write():
        for _ in range(200):
            os.write(4, b"junk")
            time.sleep(0.001)

    if n == 1:
        threading.Thread(target=write, daemon=True).start()
        time.sleep(0.05)
    return n + 1
