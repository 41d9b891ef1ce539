#include "sandbox/supervisor/program.hpp"

#include "sandbox/supervisor/collector.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox::supervisor {

namespace {

using namespace report;

template <class Resource> // an enum with glibc, an int with others
void limit(Resource resource, long long soft, long long hard) {
  const rlimit r{static_cast<rlim_t>(soft), static_cast<rlim_t>(hard)};
  if (soft > 0 && ::setrlimit(resource, &r) != 0) give_up(errno);
}

/// A packet where the launcher gave a socket; a pipe takes it in pieces.
void send_all(const char* bytes, std::size_t size) {
  while (size > 0) {
    ssize_t put = ::send(status_fd, bytes, size, MSG_NOSIGNAL);
    if (put < 0 && errno == ENOTSOCK) put = ::write(status_fd, bytes, size);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return;
    bytes += put;
    size -= static_cast<std::size_t>(put);
  }
}

} // namespace

void send_message(const message& m) { send_all(reinterpret_cast<const char*>(&m), sizeof m); }

void send_bytes(const message& m, char* scratch, std::size_t size) {
  std::memcpy(scratch, &m, sizeof m);
  send_all(scratch, sizeof m + size);
}

void give_up(int error) {
  message m;
  m.what = kind::unrunnable;
  m.number = error;
  send_message(m);
  _exit(127);
}

settings read_arguments(int count, char** arguments) {
  settings s;
  struct {
    const char* name;
    long long* value;
  } const numbers[] = {
      {"cpu_s=", &s.cpu_s},
      {"address_bytes=", &s.address_bytes},
      {"file_bytes=", &s.file_bytes},
      {"stack_bytes=", &s.stack_bytes},
      {"open_files=", &s.open_files},
      {"processes=", &s.processes},
      {"outputs_bytes=", &s.outputs_bytes},
      {"dialogue=", &s.dialogue}};
  for (int i = 0; i < count; ++i) {
    if (std::strcmp(arguments[i], "--") == 0) {
      s.program = arguments + i + 1;
      break;
    }
    if (std::strncmp(arguments[i], "output=", 7) == 0 && s.pattern_count < most_patterns)
      s.patterns[s.pattern_count++] = arguments[i] + 7;
    for (const auto& n : numbers)
      if (std::strncmp(arguments[i], n.name, std::strlen(n.name)) == 0)
        *n.value = ::strtoll(arguments[i] + std::strlen(n.name), nullptr, 10);
  }
  if (s.program == nullptr || *s.program == nullptr) give_up(EINVAL);
  return s;
}

void become_program(const settings& s) {
  // When memory runs out the kernel shall choose the program and never the supervisor, who has to tell of it. Only a
  // dumpable process may write its own score.
  ::prctl(PR_SET_DUMPABLE, 1);
  if (const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); score >= 0) {
    (void)!::write(score, "1000", 4);
    ::close(score);
  }
  // Not 0: the machine may hand crashes to a program of its own, whatever the limit is, unless it is 1.
  const rlimit no_core{1, 1};
  ::setrlimit(RLIMIT_CORE, &no_core);
  limit(RLIMIT_CPU, s.cpu_s, s.cpu_s + 1);
  limit(RLIMIT_AS, s.address_bytes, s.address_bytes);
  limit(RLIMIT_FSIZE, s.file_bytes, s.file_bytes);
  limit(RLIMIT_STACK, s.stack_bytes, s.stack_bytes);
  limit(RLIMIT_NOFILE, s.open_files, s.open_files);
  limit(RLIMIT_NPROC, s.processes, s.processes);
  for (int number = 1; number < NSIG; ++number) ::signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  message m;
  m.what = kind::started;
  send_message(m);
  if (s.filter.len > 0 && (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
                           ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &s.filter) != 0))
    give_up(errno);
  ::execve(s.program[0], s.program, s.environment != nullptr ? s.environment : environ);
  give_up(errno);
}

void kill_the_rest() {
  // A process that is being forked while this runs has a pending signal and is not born; the loop is for good measure.
  do ::kill(-1, SIGKILL);
  while (::waitpid(-1, nullptr, 0) > 0 || errno != ECHILD);
}

int watch_children() {
  sigset_t all;
  sigfillset(&all);
  ::sigprocmask(SIG_SETMASK, &all, nullptr);
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  const int low = ::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
  const int high = ::fcntl(low, F_DUPFD_CLOEXEC, status_fd + 1);
  if (high < 0) give_up(errno);
  ::close(low);
  return high;
}

void report_end(const settings& s, int status, message m) {
  rusage used{};
  ::getrusage(RUSAGE_CHILDREN, &used);
  if (s.pattern_count > 0) collect(s);
  m.what = kind::ended;
  m.number = status;
  m.cpu_us =
      (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000'000LL + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
  m.peak_kb = used.ru_maxrss;
  send_message(m);
}

} // namespace assay::sandbox::supervisor
