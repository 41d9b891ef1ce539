# attack: changing what is prepared once for all submissions, or what the next process will load
# held by: it stands read-only, where it stands at all; interpreters write no caches
# outcome: accepted
import os


def f(n):
    written = []
    own = os.path.realpath("/prepared") == "/work"  # then it is only a name of the private folder
    for path in ("/prepared/@TOKEN@", "/prepared/driver.o", "/prepared/driver.jar", "/prepared/tools", "/var/cache/assay/@TOKEN@", "/usr/lib/python3/@TOKEN@",
                 "/usr/lib/python3.11/__pycache__/os.cpython-311.pyc", "/box/__pycache__/values.cpython-311.pyc", "/etc/ld.so.preload"):
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            open(path, "wb").write(b"x")
            written.append(path)
        except OSError:
            pass
    written = [path for path in written if not (own and path.startswith("/prepared"))]
    print(written)
    return n + 1 if not written else 0
