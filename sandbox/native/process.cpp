#include "sandbox/native/process.hpp"

#include "sandbox/native/plumbing.hpp"
#include "sandbox/native/spawn.hpp"
#include "sandbox/native/usage.hpp"
#include "sandbox/seccomp.hpp"
#include "sandbox/supervisor/report.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;
using report::message;

} // namespace

native_process::native_process(const plan& p, const job& what, std::stop_token stop)
    : watched_process{what, p.degradations, std::move(stop)} {}

result<std::unique_ptr<native_process>> native_process::launch(
    const native_parts& parts, const plan& p, const job& what, dialogue talk, std::uint64_t number,
    std::stop_token stop) {
  std::unique_ptr<native_process> made{new native_process{p, what, std::move(stop)}};
  if (auto fine = made->start(parts, p, what, talk, number); !fine) return fine.error();
  return made;
}

result<void>
native_process::start(const native_parts& parts, const plan& p, const job& what, dialogue talk, std::uint64_t number) {
  if (!stop_event_) return problem{"cannot make an event descriptor"};
  std::vector<descriptor> kept; // until bubblewrap has its copies
  spawn_request request{p.arguments, {}, {}, p.uid};
  const auto give = [&](descriptor source, int target) {
    request.files.emplace_back(source.get(), target);
    kept.push_back(std::move(source));
  };
  const auto give_pipe = [&](int target, direction for_us, descriptor& ours) -> result<void> {
    auto ends = make_pipe(for_us);
    if (!ends) return ends.error();
    ours = std::move(ends->ours);
    give(std::move(ends->theirs), target);
    return {};
  };

  if (what.input.empty()) {
    give(lift(::open("/dev/null", O_RDONLY | O_CLOEXEC)), 0);
  } else {
    auto input = memory_file(what.input);
    if (!input) return input.error();
    give(std::move(*input), 0);
  }
  if (auto made = give_pipe(1, direction::in, stdout_); !made) return made;
  if (auto made = give_pipe(2, direction::in, stderr_); !made) return made;
  if (talk == dialogue::frames) {
    if (auto made = give_pipe(report::requests_fd, direction::out, requests_); !made) return made;
    if (auto made = give_pipe(report::answers_fd, direction::in, answers_); !made) return made;
  }
  auto status = make_status_socket();
  if (!status) return status.error();
  status_ = std::move(status->ours);
  give(std::move(status->theirs), report::status_fd);
  for (const auto& source : p.data) {
    auto file = [&]() -> result<descriptor> {
      switch (source.from) {
      case data_source::origin::supervisor: {
        // A description of its own: several may read at once.
        const std::string path = "/proc/self/fd/" + std::to_string(parts.supervisor.get());
        return lift(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
      }
      case data_source::origin::seccomp_filter: {
        if (p.allow.empty()) return memory_file(parts.filter);
        auto filter = make_filter(p.allow);
        if (!filter) return filter.error();
        return memory_file(*filter);
      }
      case data_source::origin::file:
        return memory_file(what.files[source.file_index].content);
      }
      return problem{"a plan's data has no origin"};
    }();
    if (!file) return file.error();
    give(std::move(*file), source.number);
  }
  for (const auto& source : kept)
    if (!source) return problem{"no free descriptors"};

  if (parts.where.cgroups.version != cgroup_version::none) {
    auto group = cgroup::make(parts.where.cgroups, group_name(number), p.group_memory_bytes, p.group_processes);
    if (!group) return group.error();
    group_.emplace(std::move(*group));
    request.doors = group_->doors();
  }
  begin_ = clock::now();
  auto pid = spawn(request);
  if (!pid) return problem{"bubblewrap: " + pid.error().what};
  bwrap_ = *pid;
  return {};
}

native_process::~native_process() {
  if (bwrap_ >= 0) {
    kill();
    reap();
  }
}

void native_process::move(clock::time_point deadline) {
  const auto left = deadline - clock::now();
  if (left <= 0ms) return;
  pollfd watched[] = {
      {status_.get(), POLLIN, 0},
      {stdout_.get(), POLLIN, 0},
      {stderr_.get(), POLLIN, 0},
      {answers_.get(), POLLIN, 0},
      {pending_.empty() ? -1 : requests_.get(), POLLOUT, 0},
      {stop_event_.get(), POLLIN, 0}};
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count();
  const timespec wait{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
  if (::ppoll(watched, std::size(watched), &wait, nullptr) <= 0) return;
  if (watched[1].revents != 0) read_stream(stdout_, made_.stdout_text);
  if (watched[2].revents != 0) read_stream(stderr_, made_.stderr_text);
  if (watched[3].revents != 0) read_answers();
  if (watched[4].revents != 0) send_requests();
  // Last, since it tells the end: what was written before it has been read by then.
  if (watched[0].revents != 0) read_status();
}

void native_process::take_last_answers() {
  pollfd rest{answers_.get(), POLLIN, 0};
  while (answers_ && facts_.by == cut::none && ::poll(&rest, 1, 0) > 0) read_answers();
}

usage native_process::used() const { return {cpu_ms_of(program_), starved_of(program_)}; }

std::int64_t native_process::peak_kb() const { return peak_kb_of(program_); }

void native_process::send_requests() {
  const ssize_t put = write_quietly(requests_.get(), pending_);
  if (put > 0)
    pending_.erase(0, static_cast<std::size_t>(put));
  else if (errno != EAGAIN && errno != EINTR) {
    pending_.clear(); // nobody reads any more; the end will be told
    requests_.close();
  }
}

void native_process::read_stream(descriptor& from, std::string& into) {
  char buffer[65536];
  const ssize_t got = ::read(from.get(), buffer, sizeof buffer);
  if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return from.close();
  if (got > 0) take_stream({buffer, static_cast<std::size_t>(got)}, into);
}

void native_process::read_answers() {
  char buffer[65536];
  const ssize_t got = ::read(answers_.get(), buffer, sizeof buffer);
  if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return answers_.close();
  if (got > 0) take_answers({buffer, static_cast<std::size_t>(got)});
}

void native_process::read_status() {
  static_assert(std::is_trivially_copyable_v<message>);
  char buffer[sizeof(message) + report::chunk];
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(ucred))];
  for (;;) {
    iovec part{buffer, sizeof buffer};
    msghdr header{};
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
    const ssize_t got = ::recvmsg(status_.get(), &header, MSG_CMSG_CLOEXEC);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) return;
    if (got < static_cast<ssize_t>(sizeof(message))) return status_.close();
    message m;
    std::memcpy(&m, buffer, sizeof m);
    pid_t sender = -1;
    if (const cmsghdr* c = CMSG_FIRSTHDR(&header); c != nullptr && c->cmsg_type == SCM_CREDENTIALS) {
      ucred who;
      std::memcpy(&who, CMSG_DATA(c), sizeof who);
      sender = who.pid;
    }
    take_status(m, {buffer + sizeof m, static_cast<std::size_t>(got) - sizeof m});
    // Taken while it surely lives, so that a reused pid is never killed.
    if (m.what == report::kind::hello) supervisor_ = descriptor{static_cast<int>(::syscall(SYS_pidfd_open, sender, 0))};
    if (m.what == report::kind::started) program_ = sender;
    if (!facts_.reported) continue;
    program_ = -1;
    return;
  }
}

void native_process::kill() noexcept {
  // The supervisor first: its end is the end of all inside, and bubblewrap then ends in an orderly way. It may not have
  // said hello yet.
  for (pollfd ready{status_.get(), POLLIN, 0}; !supervisor_ && status_ && ::poll(&ready, 1, 500) > 0;) read_status();
  if (supervisor_)
    ::syscall(SYS_pidfd_send_signal, supervisor_.get(), SIGKILL, nullptr, 0);
  else if (bwrap_ >= 0)
    ::kill(bwrap_, SIGKILL);
  status_.close();
}

void native_process::reap() noexcept {
  const descriptor ended{static_cast<int>(::syscall(SYS_pidfd_open, bwrap_, 0))};
  for (int patience = 2000; bwrap_ >= 0; patience = -1) {
    pollfd watched{ended.get(), POLLIN, 0};
    if (ended && ::poll(&watched, 1, patience) == 0) ::kill(bwrap_, SIGKILL);
    pid_t reaped = 0;
    while ((reaped = ::waitpid(bwrap_, nullptr, patience < 0 ? 0 : WNOHANG)) < 0 && errno == EINTR) {}
    if (reaped != 0) bwrap_ = -1;
  }
}

void native_process::end() {
  kill();
  reap();
  // All writers are dead now, so this ends.
  for (auto* stream : {&stdout_, &stderr_})
    while (*stream) {
      pollfd ready{stream->get(), POLLIN, 0};
      if (::poll(&ready, 1, 0) <= 0) break;
      read_stream(*stream, stream == &stdout_ ? made_.stdout_text : made_.stderr_text);
      if (facts_.by == cut::output) break;
    }
}

void native_process::take_stock() {
  if (!group_) return;
  facts_.memory_kills = group_->memory_kills();
  group_.reset();
}

std::string native_process::failure_to_start() const {
  return "bubblewrap failed: " + made_.stderr_text.substr(0, 1000);
}

} // namespace assay::sandbox
