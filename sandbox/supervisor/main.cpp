/// The first process of a sandbox (pid 1 of its pid namespace). It starts the program, tells its raw wait status, cpu
/// time and peak memory over a socket that the program never gets, brings back files, and takes everything down with
/// itself. It is needed because bubblewrap folds signals into exit codes, and because as pid 1 it cannot be signalled
/// from inside and its end is the end of every process in the namespace. It ends at once when the launcher's end of the
/// socket closes.
///
/// Arguments: NAME=VALUE settings, then "--", then the program. Settings: cpu_s, address_bytes, file_bytes,
/// stack_bytes, open_files, processes (rlimits; absent is not set), outputs_bytes, output (a shell pattern, repeated).

#include "sandbox/supervisor/report.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace assay::sandbox::report;

constexpr int most_patterns = 32;
constexpr int deepest_folder = 8;
constexpr int most_files = 1000;

struct settings {
  long long cpu_s = 0, address_bytes = 0, file_bytes = 0, stack_bytes = 0, open_files = 0, processes = 0,
            outputs_bytes = 0;
  const char* patterns[most_patterns] = {};
  int pattern_count = 0;
  char** program = nullptr;
};

void send_message(const message& m) { (void)!::send(status_fd, &m, sizeof m, MSG_NOSIGNAL); }

[[noreturn]] void give_up(int error) {
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
      {"outputs_bytes=", &s.outputs_bytes}};
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(arguments[i], "--") == 0) {
      s.program = arguments + i + 1;
      break;
    }
    if (std::strncmp(arguments[i], "output=", 7) == 0 && s.pattern_count < most_patterns)
      s.patterns[s.pattern_count++] = arguments[i] + 7;
    for (const auto& n : numbers)
      if (std::strncmp(arguments[i], n.name, std::strlen(n.name)) == 0)
        *n.value = std::strtoll(arguments[i] + std::strlen(n.name), nullptr, 10);
  }
  if (s.program == nullptr || *s.program == nullptr) give_up(EINVAL);
  return s;
}

void limit(int resource, long long soft, long long hard) {
  const rlimit r{static_cast<rlim_t>(soft), static_cast<rlim_t>(hard)};
  if (soft > 0 && ::setrlimit(static_cast<__rlimit_resource>(resource), &r) != 0) give_up(errno);
}

[[noreturn]] void become_program(const settings& s) {
  // When memory runs out the kernel shall choose the program and never the supervisor, who has to tell of it. Only a
  // dumpable process may write its own score.
  ::prctl(PR_SET_DUMPABLE, 1);
  if (const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); score >= 0) {
    (void)!::write(score, "1000", 4);
    ::close(score);
  }
  const rlimit no_core{0, 0};
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
  char** const environment = environ;
  ::execve(s.program[0], s.program, environment);
  give_up(errno);
}

/// Brings back the regular files that match, reading each through a descriptor that follows no link.
class collector {
public:
  explicit collector(const settings& s) : wanted_{s}, left_{s.outputs_bytes} {}

  void walk(int folder, const char* prefix, int depth) {
    DIR* entries = ::fdopendir(folder);
    if (entries == nullptr) return;
    while (const dirent* entry = ::readdir(entries)) {
      if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
      char path[longest_path + 1];
      const std::size_t needed = std::strlen(prefix) + std::strlen(entry->d_name);
      if (needed >= sizeof path) continue;
      std::strcpy(path, prefix);
      std::strcat(path, entry->d_name);
      visit(::dirfd(entries), entry->d_name, path, depth);
    }
    ::closedir(entries);
  }

private:
  void visit(int folder, const char* name, char* path, int depth) {
    const int file = ::openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    struct stat facts {};
    if (file < 0 || ::fstat(file, &facts) != 0) {
      if (file >= 0) ::close(file);
      return;
    }
    const std::size_t length = std::strlen(path);
    if (S_ISDIR(facts.st_mode) && depth < deepest_folder && length < longest_path) {
      std::strcpy(path + length, "/");
      walk(file, path, depth + 1); // closes it
      return;
    }
    if (S_ISREG(facts.st_mode) && matches(path) && facts.st_size <= left_ && count_ < most_files)
      bring(file, path, facts.st_size);
    ::close(file);
  }

  bool matches(const char* path) const {
    for (int i = 0; i < wanted_.pattern_count; ++i)
      if (::fnmatch(wanted_.patterns[i], path, 0) == 0) return true;
    return false;
  }

  void bring(int file, const char* path, long long size) {
    left_ -= size;
    ++count_;
    message m;
    m.what = kind::file;
    m.number = static_cast<std::int32_t>(size);
    std::strcpy(m.path, path);
    send_message(m);
    static char buffer[sizeof(message) + chunk];
    while (size > 0) {
      const ssize_t got = ::read(file, buffer + sizeof m, static_cast<std::size_t>(size < chunk ? size : chunk));
      if (got <= 0) break;
      message head;
      head.what = kind::bytes;
      head.number = static_cast<std::int32_t>(got);
      std::memcpy(buffer, &head, sizeof head);
      if (::send(status_fd, buffer, sizeof head + static_cast<std::size_t>(got), MSG_NOSIGNAL) < 0) break;
      size -= got;
    }
  }

  const settings& wanted_;
  long long left_;
  int count_ = 0;
};

/// Waits until the program has ended, reaping orphans on the way; its wait status.
int wait_for(pid_t program, int signals) {
  for (;;) {
    pollfd watched[] = {{signals, POLLIN, 0}, {status_fd, 0, 0}};
    ::poll(watched, 2, -1);
    if ((watched[1].revents & (POLLHUP | POLLERR)) != 0)
      _exit(1); // the launcher is gone; pid 1's end takes all with it
    signalfd_siginfo ignored;
    while (::read(signals, &ignored, sizeof ignored) > 0) {}
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(-1, &status, WNOHANG)) > 0)
      if (ended == program) return status;
    if (ended < 0 && errno == ECHILD) _exit(1);
  }
}

void kill_the_rest() {
  // A process that is being forked while this runs has a pending signal and is not born; the loop is for good measure.
  do ::kill(-1, SIGKILL);
  while (::waitpid(-1, nullptr, 0) > 0 || errno != ECHILD);
}

} // namespace

int main(int count, char** arguments) {
  ::prctl(PR_SET_DUMPABLE, 0); // else the program, having the same user id, could read and write this process
  ::fcntl(status_fd, F_SETFD, FD_CLOEXEC);
  ::close_range(status_fd + 1, ~0U, 0);
  const settings s = read_arguments(count, arguments);
  sigset_t all;
  sigfillset(&all);
  ::sigprocmask(SIG_SETMASK, &all, nullptr);
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  const int signals = ::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals < 0) give_up(errno);
  send_message({});

  const pid_t program = ::fork();
  if (program < 0) give_up(errno);
  if (program == 0) become_program(s);
  for (int fd = 0; fd <= answers_fd; ++fd) ::close(fd); // so that the launcher sees the program's own end of file

  const int status = wait_for(program, signals);
  kill_the_rest();
  rusage used{};
  ::getrusage(RUSAGE_CHILDREN, &used);
  if (s.pattern_count > 0)
    if (const int work = ::open("/work", O_RDONLY | O_DIRECTORY | O_CLOEXEC); work >= 0) collector{s}.walk(work, "", 0);

  message m;
  m.what = kind::ended;
  m.number = status;
  m.cpu_us =
      (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1'000'000LL + used.ru_utime.tv_usec + used.ru_stime.tv_usec;
  m.peak_kb = used.ru_maxrss;
  send_message(m);
  return 0;
}
