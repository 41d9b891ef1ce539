# attack: sleeping without end, which uses no cpu time
# held by: wall time is limited, too
# outcome: time-limit
import time


def f(n):
    time.sleep(1000)
