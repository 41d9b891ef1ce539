# attack: connections to the machine and to the world, by TCP, UDP and name
# held by: no socket but a pair can be made, and there is no network in the namespace
# time: 3000
# outcome: accepted
import socket


def f(n):
    for way in (
        lambda: socket.create_connection(("127.0.0.1", @PORT@), 1),
        lambda: socket.create_connection(("1.1.1.1", 443), 1),
        lambda: socket.socket(socket.AF_INET6, socket.SOCK_STREAM),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", @PORT@)),
        lambda: socket.getaddrinfo("example.com", 80),
        lambda: socket.gethostbyname("example.com"),
    ):
        try:
            way()
            return 0
        except OSError:
            pass
    return n + 1
