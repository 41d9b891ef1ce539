# attack: the driver and the source exchanged on disk, by other files and by links, for the processes to come
# held by: each process has files of its own, from our memory
# cases: 2
# outcome: wrong-answer
import os, sys


def f(n):
    for way in (lambda: os.chmod("/box", 0o777), lambda: os.unlink("/box/driver.py"), lambda: os.symlink("@CANARY@", "/box/driver.py"),
                lambda: os.unlink("/box/solution.py"), lambda: os.symlink("/etc/passwd", "/box/solution.py"),
                lambda: open("/box/values.py", "w").write("import os; os._exit(0)")):
        try:
            way()
        except OSError:
            pass
    sys.modules.pop("values", None)
    return n + 1 if n == 1 else 0
