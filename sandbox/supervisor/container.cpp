#include "sandbox/supervisor/container.hpp"

#include "sandbox/supervisor/unpack.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <initializer_list>
#include <poll.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace assay::sandbox::supervisor {

namespace {

using namespace report;

constexpr int control_fd = status_fd + 1;
constexpr int lowest = 16; // of our own descriptors, above all that a program is given
constexpr int heartbeat_ms = 50;

struct two_ends {
  int read = -1, write = -1;
};

two_ends make_pipe() {
  int low[2];
  if (::pipe2(low, O_CLOEXEC) != 0) give_up(errno);
  const two_ends made{::fcntl(low[0], F_DUPFD_CLOEXEC, lowest), ::fcntl(low[1], F_DUPFD_CLOEXEC, lowest)};
  if (made.read < 0 || made.write < 0) give_up(errno);
  ::close(low[0]);
  ::close(low[1]);
  return made;
}

void close_and_forget(int& fd) {
  if (fd >= 0) ::close(fd);
  fd = -1;
}

/// The number behind `label` in a small file; 0 without one.
long long number_in(const char* path, const char* label) {
  char text[4096];
  const int file = ::open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  const ssize_t got = ::read(file, text, sizeof text - 1);
  ::close(file);
  if (got <= 0) return 0;
  text[got] = '\0';
  const char* at = std::strstr(text, label);
  return at == nullptr ? 0 : ::strtoll(at + std::strlen(label), nullptr, 10);
}

long long memory_kills() {
  const long long v2 = number_in("/sys/fs/cgroup/memory.events", "oom_kill ");
  return v2 > 0 ? v2 : number_in("/sys/fs/cgroup/memory/memory.oom_control", "oom_kill ");
}

/// Carries what the program says and is told, until it has ended.
class relay {
public:
  relay(pid_t program, int signals, int out, int err, int answers, int requests)
      : program_{program}, signals_{signals}, out_{out}, err_{err}, answers_{answers}, requests_{requests} {
    for (const int fd : {out_, err_, answers_, requests_})
      if (fd >= 0) ::fcntl(fd, F_SETFL, O_NONBLOCK);
    std::snprintf(schedstat_, sizeof schedstat_, "/proc/%d/schedstat", program);
    std::snprintf(status_, sizeof status_, "/proc/%d/status", program);
  }

  /// The wait status.
  int carry() {
    for (;;) {
      pollfd watched[] = {
          {signals_, POLLIN, 0},
          {out_, POLLIN, 0},
          {err_, POLLIN, 0},
          {answers_, POLLIN, 0},
          {control_fd, static_cast<short>(waiting_ == 0 ? POLLIN : 0), 0},
          {waiting_ > 0 ? requests_ : -1, POLLOUT, 0}};
      const int ready = ::poll(watched, sizeof watched / sizeof *watched, until_heartbeat());
      if (ready < 0) continue;
      if (until_heartbeat() == 0) tell_usage();
      if (watched[1].revents != 0) pass(out_, kind::out);
      if (watched[2].revents != 0) pass(err_, kind::err);
      if (watched[3].revents != 0) pass(answers_, kind::answers);
      if (watched[5].revents != 0) hand_requests_on();
      // An end of stdin is seen although there may be more in it that nobody reads.
      if ((watched[4].revents & (POLLHUP | POLLERR)) != 0 && (watched[4].revents & POLLIN) == 0) _exit(1);
      if ((watched[4].revents & POLLHUP) != 0 && waiting_ > 0) _exit(1);
      if ((watched[4].revents & POLLIN) != 0) take_order();
      if (watched[0].revents == 0) continue;
      signalfd_siginfo ignored;
      while (::read(signals_, &ignored, sizeof ignored) > 0) {}
      int status = 0;
      pid_t ended = 0;
      while ((ended = ::waitpid(-1, &status, WNOHANG)) > 0)
        if (ended == program_) return status;
    }
  }

  /// What still stands in the pipes when all writers are dead.
  void drain() {
    while (out_ >= 0 && pass(out_, kind::out)) {}
    while (err_ >= 0 && pass(err_, kind::err)) {}
    while (answers_ >= 0 && pass(answers_, kind::answers)) {}
  }

private:
  static long long now_ms() {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1'000'000;
  }

  int until_heartbeat() const {
    const long long left = last_ms_ + heartbeat_ms - now_ms();
    return left > 0 ? static_cast<int>(left) : 0;
  }

  void add_times(message& m) const {
    clockid_t id{};
    timespec used{};
    if (::clock_getcpuclockid(program_, &id) == 0 && ::clock_gettime(id, &used) == 0)
      m.cpu_us = used.tv_sec * 1'000'000LL + used.tv_nsec / 1000;
    // "running waiting slices", in nanoseconds
    m.starved_us = number_in(schedstat_, " ") / 1000;
  }

  void tell_usage() {
    message m;
    m.what = kind::usage;
    add_times(m);
    m.peak_kb = number_in(status_, "VmHWM:");
    m.memory_kills = memory_kills();
    send_message(m);
    last_ms_ = now_ms();
  }

  /// Whether there was something, if only the end.
  bool pass(int& from, kind what) {
    static char buffer[sizeof(message) + chunk];
    const ssize_t got = ::read(from, buffer + sizeof(message), chunk);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return errno == EINTR;
    if (got <= 0) {
      close_and_forget(from);
      return true;
    }
    message m;
    m.what = what;
    m.number = static_cast<std::int32_t>(got);
    if (what == kind::answers) add_times(m);
    send_bytes(m, buffer, static_cast<std::size_t>(got));
    return true;
  }

  void take_order() {
    if (left_ == 0) {
      order_head head;
      read_exactly(control_fd, &head, sizeof head);
      if (head.what == order::close_requests) return close_and_forget(requests_);
      left_ = head.length;
      return;
    }
    const ssize_t got = ::read(control_fd, pending_, left_ < sizeof pending_ ? left_ : sizeof pending_);
    if (got < 0 && errno == EINTR) return;
    if (got <= 0) _exit(1);
    left_ -= static_cast<std::size_t>(got);
    if (requests_ < 0) return; // nobody reads any more; the end will be told
    waiting_ = static_cast<std::size_t>(got);
    given_ = 0;
    hand_requests_on();
  }

  void hand_requests_on() {
    const ssize_t put = ::write(requests_, pending_ + given_, waiting_);
    if (put < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (put <= 0) {
      close_and_forget(requests_);
      waiting_ = 0;
      return;
    }
    given_ += static_cast<std::size_t>(put);
    waiting_ -= static_cast<std::size_t>(put);
  }

  pid_t program_;
  int signals_, out_, err_, answers_, requests_;
  char schedstat_[64], status_[64];
  long long last_ms_ = now_ms();
  char pending_[64 * 1024];
  std::size_t waiting_ = 0; ///< of `pending_`, not handed on
  std::size_t given_ = 0;
  std::size_t left_ = 0; ///< of the order that is being read
};

/// The program's descriptors in their places.
void place(int from, int to) {
  if (::dup2(from, to) < 0) give_up(errno);
}

} // namespace

int run_container() {
  if (::dup2(STDOUT_FILENO, status_fd) < 0 || ::dup2(STDIN_FILENO, control_fd) < 0) return 1;
  ::fcntl(status_fd, F_SETFD, FD_CLOEXEC);
  ::fcntl(control_fd, F_SETFD, FD_CLOEXEC);
  ::syscall(SYS_close_range, control_fd + 1, ~0U, 0);
  const int signals = ::fcntl(watch_children(), F_DUPFD_CLOEXEC, lowest);
  send_message({});
  const parcel job = unpack(control_fd);

  int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  nothing = ::fcntl(nothing, F_DUPFD_CLOEXEC, lowest);
  const int input = job.input < 0 ? nothing : ::fcntl(job.input, F_DUPFD_CLOEXEC, lowest);
  const bool talks = job.wanted.dialogue != 0;
  const two_ends out = make_pipe(), err = make_pipe();
  const two_ends requests = talks ? make_pipe() : two_ends{}, answers = talks ? make_pipe() : two_ends{};
  const pid_t program = ::fork();
  if (program < 0) give_up(errno);
  if (program == 0) {
    place(input, STDIN_FILENO);
    place(out.write, STDOUT_FILENO);
    place(err.write, STDERR_FILENO);
    ::close(requests_fd);
    ::close(answers_fd);
    if (talks) {
      place(requests.read, requests_fd);
      place(answers.write, answers_fd);
    }
    if (::chdir("/work") != 0) give_up(errno);
    become_program(job.wanted);
  }
  for (int fd : {out.write, err.write, requests.read, answers.write, input}) close_and_forget(fd);
  for (int fd = 0; fd <= answers_fd; ++fd) ::close(fd);

  static relay channels{program, signals, out.read, err.read, answers.read, requests.write};
  const int status = channels.carry();
  kill_the_rest();
  channels.drain();
  message last;
  last.memory_kills = memory_kills();
  report_end(job.wanted, status, last);
  return 0;
}

} // namespace assay::sandbox::supervisor
