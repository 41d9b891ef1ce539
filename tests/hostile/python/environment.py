# attack: the machine's environment, in this process and in all others
# held by: the profile's variables are all; other processes are not there
# time: 3000
# outcome: accepted
import os


def f(n):
    known = {"HOME", "LANG", "PATH", "PWD", "PYTHONHASHSEED", "PYTHONSAFEPATH", "TMPDIR", "TZ", "LC_CTYPE"}
    texts = [repr(dict(os.environ))]
    for pid in filter(str.isdigit, os.listdir("/proc")):
        for name in ("environ", "cmdline"):
            try:
                texts.append(open("/proc/%s/%s" % (pid, name)).read())
            except OSError:
                pass
    print(texts)
    return n + 1 if set(os.environ) <= known and not any("ASSAY_CANARY" in text for text in texts) else 0
