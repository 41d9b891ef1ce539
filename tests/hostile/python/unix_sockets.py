# attack: the machine's unix sockets, by path and by abstract name: databases, container engines, our own trap
# held by: no socket can be made; paths are not there, abstract names belong to another network namespace
# time: 3000
# outcome: accepted
import os, socket


def f(n):
    for address in ("@SOCKET@", "\0@ABSTRACT@", "/run/docker.sock", "/var/run/docker.sock", "/run/dbus/system_bus_socket", "/tmp/.s.PGSQL.5432"):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
            try:
                socket.socket(socket.AF_UNIX, kind).connect(address)
                return 0
            except OSError:
                pass
    one, two = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    try:  # a socket that is there already may be sent elsewhere
        one.sendto(b"x", "@SOCKET@")
        return 0
    except OSError:
        pass
    return n + 1
