# attack: every system call by which programs get at others, at namespaces, mounts or the kernel
# held by: the filter kills whoever makes one of them
# time: 3000
# outcome: accepted
import ctypes, os, signal

libc = ctypes.CDLL(None)
CALLS = {
    "ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "process_madvise": 440, "pidfd_getfd": 438, "kcmp": 312,
    "unshare": 272, "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "move_mount": 429, "open_tree": 428,
    "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433, "mount_setattr": 442, "bpf": 321, "perf_event_open": 298,
    "userfaultfd": 323, "kexec_load": 246, "init_module": 175, "finit_module": 313, "delete_module": 176, "keyctl": 250, "add_key": 248,
    "request_key": 249, "iopl": 172, "ioperm": 173, "open_by_handle_at": 304, "quotactl": 179, "reboot": 169, "swapon": 167,
    "swapoff": 168, "acct": 163, "settimeofday": 164, "clock_settime": 227, "sethostname": 170, "setdomainname": 171, "syslog": 103,
}


def f(n):
    survived = []
    for name, number in CALLS.items():
        if os.fork() == 0:
            libc.syscall(number, 0, 0, 0, 0, 0, 0)
            os._exit(0)
        _, status = os.wait()
        if not os.WIFSIGNALED(status) or os.WTERMSIG(status) != signal.SIGSYS:
            survived.append(name)
    print(survived)
    return n + 1 if not survived else 0
