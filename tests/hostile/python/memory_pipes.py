# attack: memory in the kernel's buffers of pipes and sockets
# held by: few descriptors, and the control group counts those buffers
# time: 3000
# outcome: memory-limit accepted
import fcntl, os, socket


def f(n):
    kept = []
    try:
        while True:
            reading, writing = os.pipe()
            fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 1 << 20)
            os.set_blocking(writing, False)
            kept.append(os.write(writing, bytes(1 << 20)))
            kept.append(socket.socketpair())
    except OSError:
        return n + 1
