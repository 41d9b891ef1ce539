# attack: waiting for connections from outside
# held by: no socket can be made
# outcome: accepted
import socket


def f(n):
    for family, address in ((socket.AF_INET, ("0.0.0.0", 0)), (socket.AF_INET6, ("::", 0)), (socket.AF_UNIX, "/work/s"), (socket.AF_UNIX, "\0@TOKEN@")):
        try:
            server = socket.socket(family, socket.SOCK_STREAM)
            server.bind(address)
            server.listen()
            return 0
        except OSError:
            pass
    return n + 1
