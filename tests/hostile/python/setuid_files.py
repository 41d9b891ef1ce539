# attack: setuid programs of the machine, and one's own
# held by: no new privileges, no mount with setuid, and no user but one's own in the namespace
# time: 3000
# outcome: accepted
import os, shutil, stat, subprocess


def f(n):
    shutil.copy("/usr/bin/id", "/work/id")
    os.chmod("/work/id", 0o6755)
    rights = []
    for command in (["/work/id", "-u"], ["/work/id", "-g"]):
        rights.append(subprocess.run(command, capture_output=True, text=True).stdout.strip())
    for name in os.listdir("/usr/bin"):
        try:
            if os.stat("/usr/bin/" + name).st_mode & stat.S_ISUID:
                subprocess.run(["/usr/bin/" + name], stdin=subprocess.DEVNULL, capture_output=True, timeout=1)
        except (OSError, subprocess.SubprocessError):
            pass
    for way in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.chown("/work/id", 0, 0)):
        try:
            way()
            rights.append("root")
        except OSError:
            pass
    status = open("/proc/self/status").read()
    print(rights, status)
    return n + 1 if rights == ["1000", "1000"] and "NoNewPrivs:\t1" in status and "CapBnd:\t0000000000000000" in status else 0
