# attack: memory by files in the working folder, which is held in memory
# held by: the folder's size and the control group's limit
# time: 3000
# outcome: memory-limit accepted
def f(n):
    try:
        for number in range(100):
            with open("/work/%d" % number, "wb", buffering=0) as file:
                for _ in range(8):
                    file.write(bytes(1 << 20))
    except OSError:
        return n + 1
    return 0
