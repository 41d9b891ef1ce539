# attack: reading and writing the machine's files
# held by: a root of its own, with nothing in it but the toolchain, read-only
# time: 3000
# outcome: accepted
import os


def f(n):
    found = []
    for path in ("@CANARY@", "/proc/self/root/@CANARY@", "/proc/1/root/@CANARY@", "/proc/self/cwd/../@CANARY@", "/etc/shadow", "/root/.ssh/id_rsa", "/var/lib/postgresql", "/proc/kcore", "/dev/mem", "/dev/vda", "/dev/sda"):
        for flags in (os.O_RDONLY, os.O_WRONLY, os.O_PATH):
            try:
                found.append((path, os.read(os.open(path, flags), 100)))
            except OSError:
                pass
    for path in ("@CANARY@", "/usr/bin/python3", "/usr/lib/@TOKEN@", "/@TOKEN@", "/etc/@TOKEN@"):
        for way in (lambda: open(path, "ab"), lambda: os.chmod(path, 0o777), lambda: os.truncate(path, 0), lambda: os.rename(path, path + "x")):
            try:
                way()
                found.append(path)
            except OSError:
                pass
    print(found)
    return n + 1 if not found else 0
