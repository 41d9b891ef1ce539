# attack: recursion beyond the interpreter's own limit
# held by: the stack's limit; the crash is the program's own
# time: 600
# outcome: runtime-error memory-limit time-limit
import sys

sys.setrecursionlimit(10**9)


def f(n):
    return [f(x) for x in (n,)] + sorted([n], key=f)
