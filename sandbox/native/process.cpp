#include "sandbox/native/process.hpp"

#include "sandbox/native/plumbing.hpp"
#include "sandbox/native/spawn.hpp"
#include "sandbox/native/usage.hpp"
#include "sandbox/seccomp.hpp"
#include "sandbox/supervisor/report.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;
using report::message;

constexpr auto goodbye = 500ms; // for a program whose requests were closed
constexpr std::size_t most_header = 12;
constexpr int most_extensions = 4;

double milliseconds(std::chrono::steady_clock::duration d) {
  return std::chrono::duration<double, std::milli>(d).count();
}

} // namespace

native_process::native_process(const plan& p, const job& what, std::stop_token stop)
    : allowed_{what.allowed},
      outputs_bytes_{what.outputs_bytes},
      degradations_{p.degradations},
      stop_{std::move(stop)},
      stop_event_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
  on_stop_.emplace(stop_, [fd = stop_event_.get()] {
    const std::uint64_t one = 1;
    (void)!::write(fd, &one, sizeof one);
  });
}

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

/// Moves bytes until `done` says so (true), or until the deadline, a stop, an excess or the end (false).
template <class Done>
bool native_process::pump(clock::time_point deadline, Done done) {
  for (;;) {
    if (stop_.stop_requested()) facts_.by = cut::stop;
    if (facts_.by != cut::none) return false;
    if (done()) return true;
    if (facts_.reported || !status_) {
      // The last words may still stand in the pipe.
      pollfd rest{answers_.get(), POLLIN, 0};
      while (answers_ && facts_.by == cut::none && ::poll(&rest, 1, 0) > 0) read_answers();
      return facts_.by == cut::none && done();
    }
    const auto left = deadline - clock::now();
    if (left <= 0ms) return false;
    pollfd watched[] = {
        {status_.get(), POLLIN, 0},
        {stdout_.get(), POLLIN, 0},
        {stderr_.get(), POLLIN, 0},
        {answers_.get(), POLLIN, 0},
        {pending_.empty() ? -1 : requests_.get(), POLLOUT, 0},
        {stop_event_.get(), POLLIN, 0}};
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count();
    const timespec wait{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
    if (::ppoll(watched, std::size(watched), &wait, nullptr) <= 0) continue;
    if (watched[1].revents != 0) read_stream(stdout_, made_.stdout_text);
    if (watched[2].revents != 0) read_stream(stderr_, made_.stderr_text);
    if (watched[3].revents != 0) read_answers();
    if (watched[4].revents != 0) send_requests();
    // Last, since it tells the end: what was written before it has been read by then.
    if (watched[0].revents != 0) read_status();
  }
}

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
  if (got < 0) return;
  const auto room = static_cast<std::size_t>(allowed_.output_bytes) - into.size();
  into.append(buffer, std::min(room, static_cast<std::size_t>(got)));
  if (static_cast<std::size_t>(got) > room) facts_.by = cut::output;
}

void native_process::read_answers() {
  char buffer[65536];
  const ssize_t got = ::read(answers_.get(), buffer, sizeof buffer);
  if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return answers_.close();
  if (got < 0) return;
  incoming_.append(buffer, static_cast<std::size_t>(got));
  if (incoming_.size() > static_cast<std::size_t>(allowed_.output_bytes) + most_header) facts_.by = cut::output;
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
    m.path[report::longest_path] = '\0';
    pid_t sender = -1;
    if (const cmsghdr* c = CMSG_FIRSTHDR(&header); c != nullptr && c->cmsg_type == SCM_CREDENTIALS) {
      ucred who;
      std::memcpy(&who, CMSG_DATA(c), sizeof who);
      sender = who.pid;
    }
    switch (m.what) {
    case report::kind::hello:
      // Taken while it surely lives, so that a reused pid is never killed.
      supervisor_ = descriptor{static_cast<int>(::syscall(SYS_pidfd_open, sender, 0))};
      break;
    case report::kind::started:
      facts_.started = true;
      program_ = sender;
      break;
    case report::kind::unrunnable:
      facts_.started = false;
      unrunnable_ = std::strerror(m.number);
      break;
    case report::kind::file:
      made_.files.push_back({m.path, {}});
      break;
    case report::kind::bytes:
      if (!made_.files.empty())
        made_.files.back().content.append(buffer + sizeof m, static_cast<std::size_t>(got) - sizeof m);
      break;
    case report::kind::ended:
      facts_.reported = true;
      facts_.wait_status = m.number;
      facts_.cpu_ms = static_cast<double>(m.cpu_us) / 1000;
      made_.peak_memory_kb = m.peak_kb;
      program_ = -1;
      return;
    }
  }
}

answer_kind native_process::take_frame(std::string& text) {
  const auto newline = incoming_.find('\n');
  if (newline == std::string::npos) return incoming_.size() > most_header ? answer_kind::malformed : answer_kind::ended;
  std::size_t length = 0;
  const auto parsed = std::from_chars(incoming_.data(), incoming_.data() + newline, length);
  if (newline == 0 || newline > most_header || parsed.ec != std::errc{} || parsed.ptr != incoming_.data() + newline)
    return answer_kind::malformed;
  if (length > static_cast<std::size_t>(allowed_.output_bytes)) return answer_kind::output_limit;
  if (incoming_.size() < newline + 1 + length) return answer_kind::ended;
  text = incoming_.substr(newline + 1, length);
  incoming_.erase(0, newline + 1 + length);
  return answer_kind::answered;
}

answer native_process::converse(std::chrono::milliseconds limit) {
  answer got;
  const auto began = clock::now();
  const double cpu_before = cpu_ms_of(program_);
  const auto starved_before = starved_of(program_);
  auto deadline = began + limit;
  const auto wait = [&] {
    // `ended` from take_frame only means: no whole frame yet.
    return pump(std::min(deadline, begin_ + allowed_.wall), [&] {
      return (got.how = take_frame(got.text)) != answer_kind::ended;
    });
  };
  bool settled = wait();
  // Time in which it wanted to run and other programs had the processors is not its own, within reason.
  while (!settled && facts_.by == cut::none && !facts_.reported && status_) {
    const auto extended = began + limit + std::min(starved_of(program_) - starved_before, limit * most_extensions);
    if (extended <= clock::now()) break;
    deadline = extended;
    settled = wait();
  }
  got.wall_ms = milliseconds(clock::now() - began);
  if (const double cpu = cpu_ms_of(program_); cpu > cpu_before) got.cpu_ms = cpu - cpu_before;
  if (settled && got.how == answer_kind::output_limit) facts_.by = cut::output;
  if (settled) return got;
  switch (facts_.by) {
  case cut::stop:
    got.how = answer_kind::cancelled;
    break;
  case cut::output:
    got.how = answer_kind::output_limit;
    break;
  case cut::wall:
    got.how = answer_kind::time_limit;
    break;
  case cut::none:
    if (facts_.reported || !status_) break;
    got.how = answer_kind::time_limit;
    facts_.by = cut::wall;
    break;
  }
  return got;
}

answer native_process::receive(std::chrono::milliseconds limit) { return converse(limit); }

answer native_process::exchange(std::string_view request, std::chrono::milliseconds limit) {
  if (!incoming_.empty()) return {answer_kind::malformed, {}, 0, 0};
  pending_ = std::to_string(request.size()) + "\n";
  pending_ += request;
  if (!requests_) pending_.clear();
  return converse(limit);
}

void native_process::wait() {
  if (!pump(begin_ + allowed_.wall, [] { return false; }) && facts_.by == cut::none && !facts_.reported && status_)
    facts_.by = cut::wall;
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

outcome native_process::finish() {
  requests_.close();
  pending_.clear();
  if (facts_.by == cut::none && !facts_.reported && status_) {
    const auto deadline = std::min(clock::now() + goodbye, begin_ + allowed_.wall);
    pump(deadline, [] { return false; });
    if (facts_.by == cut::none && !facts_.reported && status_) facts_.by = cut::wall;
  }
  end_ = clock::now();
  if (!facts_.reported) {
    // What is about to be killed makes no report; what it used until now is told by the kernel.
    facts_.cpu_ms = cpu_ms_of(program_);
    made_.peak_memory_kb = peak_kb_of(program_);
  }
  kill();
  reap();
  // All writers are dead now, so this ends.
  const cut by = facts_.by;
  for (auto* stream : {&stdout_, &stderr_})
    while (*stream) {
      pollfd ready{stream->get(), POLLIN, 0};
      if (::poll(&ready, 1, 0) <= 0) break;
      read_stream(*stream, stream == &stdout_ ? made_.stdout_text : made_.stderr_text);
      if (facts_.by == cut::output) break;
    }
  if (by != cut::none) facts_.by = by;
  if (group_) {
    facts_.memory_kills = group_->memory_kills();
    group_.reset();
  }
  made_.how = settle(facts_, allowed_);
  if (facts_.reported && WIFEXITED(facts_.wait_status)) made_.exit_code = WEXITSTATUS(facts_.wait_status);
  if (facts_.reported && WIFSIGNALED(facts_.wait_status)) made_.signal = WTERMSIG(facts_.wait_status);
  made_.wall_ms = milliseconds(end_ - begin_);
  made_.cpu_ms = facts_.cpu_ms;
  made_.degradations = degradations_;
  if (made_.how == status::sandbox_failure) {
    if (!unrunnable_.empty())
      made_.reason = "the program could not be executed: " + unrunnable_;
    else if (!facts_.started)
      made_.reason = "bubblewrap failed: " + made_.stderr_text.substr(0, 1000);
    else
      made_.reason = "the supervisor ended without a report";
  }
  return std::move(made_);
}

} // namespace assay::sandbox
