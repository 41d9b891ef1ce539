# attack: a flood on stdout
# held by: the limit on output; what comes is read and dropped
# time: 3000
# outcome: output-limit
def f(n):
    while True:
        print("x" * 10000)
