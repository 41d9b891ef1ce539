#include "sandbox/native/spawn.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox {

namespace {

constexpr int most_descriptors = 65536;

/// All that the child touches, made ready before: after vfork(2) it shares our memory and must not allocate.
struct prepared {
  const spawn_request& request;
  char* const* arguments;
  pid_t parent;
  volatile int error = 0;
  const char* volatile step = "";
};

/// What our own parent left open, or a library opened without close-on-exec, is nobody's business inside.
void close_others(const std::vector<std::pair<int, int>>& files) {
  int highest = STDERR_FILENO;
  for (const auto& [from, to] : files) highest = std::max(highest, to);
  for (int fd = 0; fd <= highest; ++fd) {
    bool wanted = false;
    for (const auto& [from, to] : files) wanted = wanted || to == fd;
    if (!wanted) ::close(fd);
  }
  if (::syscall(SYS_close_range, highest + 1, ~0U, 0) == 0) return;
  for (int fd = highest + 1; fd < most_descriptors; ++fd) ::close(fd); // before Linux 5.9
}

/// Runs in the child. Raw system calls where glibc would tell the other threads (set*id) or keep state.
[[gnu::noinline]] void become(prepared& p) {
  const auto failed = [&p](const char* step) {
    p.error = errno;
    p.step = step;
  };
  for (const int door : p.request.doors)
    if (::write(door, "0", 1) != 1) return failed("entering the control group");
  if (p.request.uid) {
    const unsigned id = *p.request.uid;
    if (::syscall(SYS_setgroups, 0, nullptr) != 0 || ::syscall(SYS_setresgid, id, id, id) != 0 ||
        ::syscall(SYS_setresuid, id, id, id) != 0)
      return failed("becoming the user of the slot");
  }
  // After the change of user, which clears it. The parent may have died meanwhile.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::syscall(SYS_getppid) != p.parent) return failed("starting before the parent's end");
  for (const auto& [from, to] : p.request.files)
    if (::dup2(from, to) < 0) return failed("placing descriptors");
  close_others(p.request.files);
  ::signal(SIGPIPE, SIG_DFL); // the child has a handler table of its own
  static char* const no_environment[] = {nullptr};
  ::execve(p.arguments[0], p.arguments, no_environment);
  failed("executing bubblewrap");
}

} // namespace

result<pid_t> spawn(const spawn_request& request) {
  std::vector<char*> arguments;
  for (const auto& a : request.arguments) arguments.push_back(const_cast<char*>(a.c_str()));
  arguments.push_back(nullptr);
  prepared p{request, arguments.data(), ::getpid()};

  // No handler of ours may run in the child while it shares our memory. What it executes starts with all signals
  // blocked; the supervisor unblocks them for the program.
  sigset_t all, before;
  sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  // vfork: copying the page tables of a large program costs more than the whole sandbox.
  const pid_t child = ::vfork();
  if (child == 0) {
    become(p);
    ::_exit(127);
  }
  const int fork_error = errno;
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (child < 0) return problem{std::string{"cannot start a process: "} + std::strerror(fork_error)};
  if (p.error != 0) {
    const std::string why = std::string{"failed at "} + p.step + ": " + std::strerror(p.error);
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {}
    return problem{why};
  }
  return child;
}

} // namespace assay::sandbox
