# attack: memory from the heap
# held by: the control group's limit
# time: 3000
# outcome: memory-limit
def f(n):
    x = []
    while True:
        x.append(bytearray(1 << 20))
