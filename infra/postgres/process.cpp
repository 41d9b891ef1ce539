#include "infra/postgres/process.hpp"

#include <fcntl.h>
#include <grp.h>
#include <linux/close_range.h>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <sstream>

namespace assay::postgres {
namespace {

// Where a child finds the directory it was given. High, so that it meets nothing else.
constexpr int directory_fd = 200;
constexpr auto directory_by_fd = "/proc/self/fd/200";

std::vector<os_user> user_of(const passwd* entry) {
  if (entry == nullptr) return {};
  return {os_user{entry->pw_uid, entry->pw_gid, entry->pw_name}};
}

// Everything the child needs, made before the fork: after it, in a program with threads, only system calls are allowed.
struct prepared {
  explicit prepared(const program& what) : directory{what.directory.string()} {
    for (const auto& each : what.argv) by_path.push_back(const_cast<char*>(each.c_str()));
    by_fd = by_path;
    if (!directory.empty()) {
      fd = open(directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
      by_path.push_back(directory.data());
      by_fd.push_back(const_cast<char*>(directory_by_fd));
    }
    by_path.push_back(nullptr);
    by_fd.push_back(nullptr);
    const char* path = getenv("PATH");
    path_variable = std::string{"PATH="} + (path != nullptr ? path : "/usr/bin:/bin");
    environment = {path_variable.data(), const_cast<char*>("LC_ALL=C"), nullptr};
  }
  prepared(const prepared&) = delete;
  prepared& operator=(const prepared&) = delete;
  ~prepared() {
    if (fd >= 0) close(fd);
  }

  std::string directory;
  std::string path_variable;
  std::vector<char*> by_path;
  std::vector<char*> by_fd;
  std::array<char*, 3> environment{};
  int fd = -1;
};

void keep_other_descriptors_from_exec() {
  // The postmaster outlives us; it must not hold our sockets and locks.
  const bool done = syscall(SYS_close_range, 3U, static_cast<unsigned>(directory_fd - 1), CLOSE_RANGE_CLOEXEC) == 0 &&
                    syscall(SYS_close_range, static_cast<unsigned>(directory_fd + 1), ~0U, CLOSE_RANGE_CLOEXEC) == 0;
  for (int fd = 3; !done && fd < 4096; ++fd)
    if (fd != directory_fd) fcntl(fd, F_SETFD, FD_CLOEXEC);
}

[[noreturn]] void become(const program& what, const prepared& ready, int report) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  const int nothing = open("/dev/null", O_RDWR);
  bool good = nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(what.output >= 0 ? what.output : nothing, 1) >= 0 &&
              dup2(1, 2) >= 0;
  if (ready.fd >= 0) good = good && dup2(ready.fd, directory_fd) >= 0;
  keep_other_descriptors_from_exec();
  if (geteuid() == 0)
    good = good && setgroups(0, nullptr) == 0 && setgid(what.user.gid) == 0 && setuid(what.user.uid) == 0;
  good = good && chdir("/") == 0;
  umask(0077);
  if (good) {
    const bool reachable = ready.fd < 0 || access(ready.directory.c_str(), R_OK | W_OK | X_OK) == 0;
    execve(what.argv.front().c_str(), reachable ? ready.by_path.data() : ready.by_fd.data(), ready.environment.data());
  }
  const int why = -errno; // negative, so that it is never taken for a process id
  [[maybe_unused]] const auto told = write(report, &why, sizeof why);
  _exit(127);
}

struct pipe_ends {
  int read_end = -1;
  int write_end = -1;
  pipe_ends() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) == 0) read_end = ends[0], write_end = ends[1];
  }
  pipe_ends(const pipe_ends&) = delete;
  pipe_ends& operator=(const pipe_ends&) = delete;
  ~pipe_ends() { close(read_end), close_write(); }
  void close_write() {
    if (write_end >= 0) close(write_end);
    write_end = -1;
  }
  bool receive(int& value) const {
    ssize_t n = 0;
    do n = read(read_end, &value, sizeof value);
    while (n < 0 && errno == EINTR);
    return n == static_cast<ssize_t>(sizeof value);
  }
};

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// A file of /proc; empty when the process is gone, also when it goes between opening and reading, where a stream would
// throw.
std::string about(pid_t pid, const char* file) {
  std::string path{"/proc/"};
  path.append(std::to_string(pid)).append("/").append(file);
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  std::string text;
  if (fd < 0) return text;
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = read(fd, buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(n));
  close(fd);
  return text;
}

setup_error cannot_run(const program& what, int why) {
  return {
      "cannot run " + what.argv.front() + " as " + what.user.name + ": " + std::strerror(why), "check its permissions"};
}

} // namespace

os_user current_user() {
  const auto known = find_user(geteuid());
  return known.empty() ? os_user{geteuid(), getegid(), std::to_string(geteuid())} : known.front();
}

std::vector<os_user> find_user(const std::string& name) { return user_of(getpwnam(name.c_str())); }
std::vector<os_user> find_user(uid_t uid) { return user_of(getpwuid(uid)); }

setup_result<int> run(const program& what) {
  const prepared ready{what};
  pipe_ends report;
  const pid_t child = fork();
  if (child < 0) return cannot_run(what, errno);
  if (child == 0) {
    setsid(); // a Ctrl-C is for us, who may want to finish what we began
    become(what, ready, report.write_end);
  }
  report.close_write();
  int why = 0;
  const bool failed = report.receive(why);
  const int exit_code = wait_for(child);
  if (failed) return cannot_run(what, -why);
  return exit_code;
}

setup_result<pid_t> launch(const program& what) {
  const prepared ready{what};
  pipe_ends report;
  const pid_t middle = fork();
  if (middle < 0) return cannot_run(what, errno);
  if (middle == 0) {
    setsid();
    const pid_t grandchild = fork();
    if (grandchild == 0) become(what, ready, report.write_end);
    const int told = grandchild;
    [[maybe_unused]] const auto n = write(report.write_end, &told, sizeof told);
    _exit(0);
  }
  report.close_write();
  wait_for(middle);
  // The pipe now holds the process id and, when there was no exec, an error number; in either order.
  int first = 0;
  int second = 0;
  if (!report.receive(first)) return cannot_run(what, EAGAIN);
  if (report.receive(second) || first < 0) return cannot_run(what, -std::min(first, second));
  return first;
}

bool is_alive(pid_t pid) {
  if (pid <= 0 || (kill(pid, 0) != 0 && errno == ESRCH)) return false;
  const auto stat = about(pid, "stat");
  const auto name_end = stat.rfind(')');
  return name_end != std::string::npos && name_end + 2 < stat.size() && stat[name_end + 2] != 'Z' &&
         stat[name_end + 2] != 'X';
}

std::vector<std::string> arguments_of(pid_t pid) {
  std::istringstream in{about(pid, "cmdline")};
  std::vector<std::string> found;
  for (std::string argument; std::getline(in, argument, '\0');) found.push_back(std::move(argument));
  return found;
}

std::vector<pid_t> all_processes() {
  std::vector<pid_t> found;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator{"/proc", ignored}) {
    const auto name = entry.path().filename().string();
    pid_t pid = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), pid);
    if (parsed.ec == std::errc{} && parsed.ptr == name.data() + name.size()) found.push_back(pid);
  }
  return found;
}

} // namespace assay::postgres
