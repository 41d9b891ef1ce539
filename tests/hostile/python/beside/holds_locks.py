# Holds what locks it can get until it is killed; runs in another sandbox beside locks.py.
import fcntl, os, time

kept = []
for path in ("/usr/bin/python3", "/usr/lib/os-release", "/etc/ld.so.cache", "/dev/null", "/dev/zero"):
    try:
        kept.append(open(path, "rb"))
        fcntl.flock(kept[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        pass
    for kind in (fcntl.F_RDLCK, fcntl.F_WRLCK):
        try:
            fcntl.fcntl(kept[-1], fcntl.F_SETLEASE, kind)
        except OSError:
            pass
os.write(4, b"5\nready")
time.sleep(1000)
