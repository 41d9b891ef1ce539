# attack: an answer with the nonce that the driver was given, taken out of its frame, and an end before the driver's own
# held by: a wrong answer stays wrong, whoever writes it; the right one is not inside
# outcome: wrong-answer
import os, sys


def f(n):
    nonce = sys._getframe(3).f_locals["nonce"]
    data = b"l3;s5:value" + nonce + b"i%d;" % (n + 2)
    os.write(4, b"%d\n" % len(data) + data)
    os._exit(0)
