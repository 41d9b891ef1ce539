# attack: computing without end
# held by: the clock is outside
# outcome: time-limit
def f(n):
    while True:
        pass
