# attack: sockets to the hypervisor (vsock), to the kernel (netlink, alg, xdp, packet, key) and of radio and bus
# held by: no family is allowed, by socket or by socketpair
# outcome: accepted
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def f(n):
    for family in (16, 17, 38, 40, 44, 15, 29, 31, 41):
        for kind in (1, 2, 3):
            if libc.socket(family, kind, 0) >= 0:
                return 0
    pair = (ctypes.c_int * 2)()
    for family in (2, 10, 16, 40):
        if libc.socketpair(family, 1, 0, pair) == 0:
            return 0
    return n + 1
