# attack: an answer that was made up, written to every descriptor there may be
# held by: an answer must carry the case's nonce
# outcome: runtime-error
# says: disturbed the dialogue
import os


def f(n):
    for fd in range(4, 20):
        for frame in (b"12\nl2;s4:donei5", b"9\nl1;s1:xxx" * 10):
            try:
                os.write(fd, frame)
            except OSError:
                pass
    return n
