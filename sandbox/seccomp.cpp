#include "sandbox/seccomp.hpp"

#include <seccomp.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr std::string_view forbidden[] = {
    // other processes
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_getfd", "kcmp",
    // namespaces and mounts
    "unshare", "setns", "mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen",
    "fsconfig", "fsmount", "fspick", "mount_setattr",
    // the kernel itself
    "bpf", "perf_event_open", "userfaultfd", "kexec_load", "kexec_file_load", "init_module", "finit_module",
    "delete_module", "keyctl", "add_key", "request_key", "lookup_dcookie", "iopl", "ioperm", "open_by_handle_at",
    "nfsservctl", "quotactl",
    // the machine
    "reboot", "swapon", "swapoff", "acct", "settimeofday", "clock_settime", "stime", "sethostname", "setdomainname",
    "syslog", "vhangup"};

constexpr std::string_view allowed[] = {
    // files
    "read", "write", "readv", "writev", "pread64", "pwrite64", "preadv", "pwritev", "preadv2", "pwritev2", "open",
    "openat", "close", "close_range", "stat", "fstat", "lstat", "newfstatat", "fstatat64", "statx", "statfs", "fstatfs",
    "access", "faccessat", "faccessat2", "lseek", "_llseek", "dup", "dup2", "dup3", "fsync", "fdatasync",
    "sync_file_range", "truncate", "ftruncate", "fallocate", "fadvise64", "readahead", "sendfile", "splice", "tee",
    "copy_file_range", "getdents", "getdents64", "getcwd", "chdir", "fchdir", "rename", "renameat", "renameat2",
    "mkdir", "mkdirat", "rmdir", "creat", "link", "linkat", "unlink", "unlinkat", "symlink", "symlinkat", "readlink",
    "readlinkat", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "umask", "utime", "utimes",
    "utimensat", "futimesat", "getxattr", "lgetxattr", "fgetxattr", "listxattr", "llistxattr", "flistxattr",
    "memfd_create",
    // waiting
    "poll", "ppoll", "select", "_newselect", "pselect6", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait",
    "epoll_pwait", "epoll_pwait2", "eventfd", "eventfd2", "signalfd", "signalfd4", "timerfd_create", "timerfd_settime",
    "timerfd_gettime", "pause", "nanosleep", "clock_nanosleep", "restart_syscall",
    // memory
    "mmap", "mmap2", "mprotect", "munmap", "brk", "mremap", "msync", "mincore", "madvise", "mlock", "mlock2", "munlock",
    "mlockall", "munlockall", "membarrier", "pkey_alloc", "pkey_free", "pkey_mprotect", "get_mempolicy", "mbind",
    "set_mempolicy", "rseq",
    // processes, threads, signals
    "fork", "vfork", "execve", "execveat", "exit", "exit_group", "wait4", "waitid", "waitpid", "kill", "tkill",
    "tgkill", "pidfd_open", "pidfd_send_signal", "getpid", "getppid", "gettid", "getpgid", "setpgid", "getpgrp",
    "getsid", "setsid", "set_tid_address", "set_robust_list", "get_robust_list", "futex", "futex_waitv", "sched_yield",
    "sched_getaffinity", "sched_setaffinity", "sched_getparam", "sched_setparam", "sched_getscheduler",
    "sched_setscheduler", "sched_getattr", "sched_get_priority_max", "sched_get_priority_min", "sched_rr_get_interval",
    "getpriority", "setpriority", "ioprio_get", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending",
    "rt_sigsuspend", "rt_sigtimedwait", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "sigaltstack", "sigreturn", "alarm",
    "getitimer", "setitimer", "timer_create", "timer_settime", "timer_gettime", "timer_getoverrun", "timer_delete",
    "prctl", "arch_prctl", "getrlimit", "ugetrlimit", "setrlimit", "getrusage", "times", "capget", "getcpu",
    // who and when
    "getuid", "geteuid", "getgid", "getegid", "getresuid", "getresgid", "getgroups", "uname", "sysinfo", "time",
    "gettimeofday", "clock_gettime", "clock_getres", "getrandom",
    // talking inside
    "pipe", "pipe2", "sendto", "sendmsg", "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "shutdown", "getsockname",
    "getpeername", "getsockopt", "setsockopt", "bind", "connect", "listen", "accept", "accept4"};

/// Commands of fcntl(2) as pairs of a mask and what must stand under it. The machine's files are the same for all
/// sandboxes, so there are no leases and no notices (1024 to 1026): one could hold up or watch another by them. For the
/// same reason neither flock(2) nor inotify is allowed. Locks of ranges are: on files that cannot be written to they
/// hold nobody up.
constexpr std::pair<std::uint64_t, std::uint64_t> file_commands[] = {
    {~15U, 0},                // F_DUPFD to F_SETOWN_EX
    {~0U, 16},                // F_GETOWN_EX
    {~0U, 1030}, {~0U, 1031}, // F_DUPFD_CLOEXEC, F_SETPIPE_SZ
    {~3U, 1032},              // F_GETPIPE_SZ, F_ADD_SEALS, F_GET_SEALS
};

constexpr std::uint64_t namespace_flags =
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;

struct releaser {
  void operator()(void* filter) const { seccomp_release(filter); }
};

int number_of(std::string_view call) { return seccomp_syscall_resolve_name(std::string{call}.c_str()); }

/// All of ioctl(2) but for sixteen commands of terminals, two of which type into them or read them (TIOCSTI,
/// TIOCLINUX), and of those sixteen what honest programs ask for. The kernel looks at 32 bits, so the rules do, too.
int add_ioctl_rules(scmp_filter_ctx filter) {
  constexpr std::uint64_t block = 0x5410;
  int failed = 0;
  const auto allow = [&](std::uint64_t mask, std::uint64_t value) {
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, mask, value));
  };
  // Whatever differs from the block's beginning first in this bit.
  for (int bit = 4; bit < 32; ++bit) {
    const std::uint64_t mask = (~std::uint64_t{0} << bit) & 0xffffffff;
    allow(mask, (block ^ (std::uint64_t{1} << bit)) & mask);
  }
  for (const std::uint64_t command : {TIOCGWINSZ, FIONREAD}) allow(0xffffffff, command);
  return failed;
}

int add_rules(scmp_filter_ctx filter, std::span<const loosening> allow) {
  int failed = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  // A tree instead of a list: the kernel walks through it once for each call when it is installed.
  failed |= seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  const auto add = [&](std::uint32_t action, std::string_view call) {
    const int number = number_of(call);
    // libseccomp gives calls that this architecture lacks a negative number, and an older one does not know the newest.
    if (number >= 0) failed |= seccomp_rule_add(filter, action, number, 0);
  };
  for (const auto call : forbidden) add(SCMP_ACT_KILL_PROCESS, call);
  for (const auto call : allowed) add(SCMP_ACT_ALLOW, call);
  for (const auto& [mask, value] : file_commands)
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, mask, value));
  failed |= add_ioctl_rules(filter);
  // The supervisor has the same user, so its limits could be taken away.
  failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_EQ, 0));
  failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_NE, 0));
  // A namespace of one's own is the first step of most ways out.
  failed |=
      seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, namespace_flags, 0));
  for (std::uint64_t bit = 1; bit <= namespace_flags; bit <<= 1)
    if ((namespace_flags & bit) != 0)
      failed |=
          seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, bit, bit));
  failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socketpair), 1, SCMP_A0(SCMP_CMP_EQ, AF_UNIX));
  failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socketpair), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
  if (std::ranges::find(allow, loosening::local_sockets) != allow.end()) {
    failed |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_EQ, AF_UNIX));
    failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
  } else {
    failed |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(socket), 0);
  }
  return failed;
}

} // namespace

std::span<const std::string_view> forbidden_calls() noexcept { return forbidden; }
std::span<const std::string_view> allowed_calls() noexcept { return allowed; }

result<std::string> make_filter(std::span<const loosening> allow) {
  const std::unique_ptr<void, releaser> filter{seccomp_init(SCMP_ACT_ERRNO(ENOSYS))};
  if (!filter || add_rules(filter.get(), allow) != 0) return problem{"libseccomp refused a rule of the filter"};
  const int memory = ::memfd_create("filter", MFD_CLOEXEC);
  if (memory < 0) return problem{"memfd_create failed"};
  std::string bytes;
  if (seccomp_export_bpf(filter.get(), memory) == 0) {
    bytes.resize(static_cast<std::size_t>(::lseek(memory, 0, SEEK_END)));
    if (::pread(memory, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) bytes.clear();
  }
  ::close(memory);
  if (bytes.empty()) return problem{"libseccomp could not export the filter"};
  return bytes;
}

} // namespace assay::sandbox
