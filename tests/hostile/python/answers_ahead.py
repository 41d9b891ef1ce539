# attack: answers to this case and to the next one, left in the channel
# held by: each case has a nonce of its own; whatever stands in the channel unasked ends the run
# cases: 2
# outcome: wrong-answer
import os, sys


def f(n):
    if n == 2:
        return 0
    nonce = sys._getframe(3).f_locals["nonce"]
    for value in (2, 3):
        data = b"l3;s5:value" + nonce + b"i%d;" % value
        os.write(4, b"%d\n" % len(data) + data)
    while True:
        pass
