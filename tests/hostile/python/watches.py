# attack: watching which of the machine's files other sandboxes open
# held by: there is no way to watch files
# beside: beside/opens_files.py
# time: 3000
# outcome: accepted
import ctypes, fcntl, os, select, signal, time

libc = ctypes.CDLL(None, use_errno=True)
seen = []


def f(n):
    watch = libc.inotify_init1(os.O_NONBLOCK)
    for path in (b"/usr/bin", b"/usr/lib", b"/etc/ld.so.cache", b"/usr/lib/os-release"):
        libc.inotify_add_watch(watch, path, 0xFFF)
    try:
        folder = os.open("/usr/bin", os.O_RDONLY)
        fcntl.fcntl(folder, fcntl.F_SETSIG, signal.SIGUSR1)
        signal.signal(signal.SIGUSR1, lambda *_: seen.append("told"))
        fcntl.fcntl(folder, fcntl.F_NOTIFY, fcntl.DN_ACCESS | fcntl.DN_MULTISHOT)
    except OSError:
        pass
    time.sleep(0.05)
    if watch >= 0:
        try:
            seen.append(os.read(watch, 4096))
        except OSError:
            pass
    print(seen)
    return n + 1 if not seen else 0
