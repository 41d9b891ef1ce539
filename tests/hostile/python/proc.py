# attack: other processes by way of /proc: the judge's memory, the supervisor's, their files
# held by: a pid namespace of its own, and a supervisor that cannot be dumped
# time: 3000
# outcome: accepted
import os


def f(n):
    found = []
    for pid in ("@PID@", "1"):
        for name in ("mem", "environ", "maps", "fd/5", "root/etc", "cwd/x", "exe", "stack", "syscall", "auxv", "io"):
            for flags in (os.O_RDONLY, os.O_RDWR):
                try:
                    os.open("/proc/%s/%s" % (pid, name), flags)
                    found.append((pid, name))
                except OSError:
                    pass
    others = [pid for pid in os.listdir("/proc") if pid.isdigit() and pid not in ("1", str(os.getpid()))]
    print(found, others)
    return n + 1 if not found and not others else 0
