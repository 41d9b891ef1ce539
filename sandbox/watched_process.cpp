#include "sandbox/watched_process.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <sys/eventfd.h>
#include <sys/wait.h>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr auto goodbye = 500ms;   // for a program whose requests were closed
constexpr auto most_silence = 1s; // of whoever tells of the program
constexpr std::size_t most_header = 12;
constexpr int most_extensions = 4;

double milliseconds(std::chrono::steady_clock::duration d) {
  return std::chrono::duration<double, std::milli>(d).count();
}

} // namespace

watched_process::watched_process(const job& what, std::vector<std::string> degradations, std::stop_token stop)
    : allowed_{what.allowed}, stop_{std::move(stop)}, stop_event_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
  made_.degradations = std::move(degradations);
  on_stop_.emplace(stop_, [fd = stop_event_.get()] {
    const std::uint64_t one = 1;
    (void)!::write(fd, &one, sizeof one);
  });
}

/// Moves bytes until `done` says so (true), or until the deadline, a stop, an excess or the end (false).
template <class Done>
bool watched_process::pump(clock::time_point deadline, Done done) {
  for (;;) {
    if (stop_.stop_requested()) facts_.by = cut::stop;
    if (facts_.by != cut::none) return false;
    if (done()) return true;
    if (facts_.reported || is_over()) {
      take_last_answers();
      return facts_.by == cut::none && done();
    }
    if (deadline <= clock::now()) return false;
    move(deadline);
  }
}

void watched_process::take_stream(std::string_view bytes, std::string& into) {
  const auto room = static_cast<std::size_t>(allowed_.output_bytes) - into.size();
  into.append(bytes.substr(0, room));
  if (bytes.size() > room) facts_.by = cut::output;
}

void watched_process::take_answers(std::string_view bytes) {
  incoming_ += bytes;
  if (incoming_.size() > static_cast<std::size_t>(allowed_.output_bytes) + most_header) facts_.by = cut::output;
}

void watched_process::take_status(const report::message& m, std::string_view bytes) {
  switch (m.what) {
  case report::kind::started:
    facts_.started = true;
    break;
  case report::kind::unrunnable:
    facts_.started = false;
    unrunnable_ = std::strerror(m.number);
    break;
  case report::kind::file:
    made_.files.push_back({std::string{m.path, ::strnlen(m.path, report::longest_path)}, {}});
    break;
  case report::kind::bytes:
    if (!made_.files.empty()) made_.files.back().content += bytes;
    break;
  case report::kind::ended:
    facts_.reported = true;
    facts_.wait_status = m.number;
    facts_.cpu_ms = static_cast<double>(m.cpu_us) / 1000;
    made_.peak_memory_kb = m.peak_kb;
    break;
  default:
    break; // a launcher's own
  }
}

answer_kind watched_process::take_frame(std::string& text) {
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

answer watched_process::converse(std::chrono::milliseconds limit) {
  answer got;
  const auto began = clock::now();
  const auto before = used();
  auto deadline = began + limit;
  const auto wait = [&] {
    // `ended` from take_frame only means: no whole frame yet.
    return pump(std::min(deadline, begin_ + allowed_.wall), [&] {
      return (got.how = take_frame(got.text)) != answer_kind::ended;
    });
  };
  bool settled = wait();
  // Time in which it wanted to run and other programs had the processors is not its own, within reason.
  while (!settled && undecided()) {
    // What was told of it may be old, since whoever tells may have had no processor either; the second telling from now
    // on is not.
    if (const auto told = tellings())
      settled = pump(std::min(clock::now() + most_silence, begin_ + allowed_.wall), [&] {
        return (got.how = take_frame(got.text)) != answer_kind::ended || *tellings() >= *told + 2;
      });
    settled = settled && got.how != answer_kind::ended;
    const auto extended = began + limit + std::min(used().starved - before.starved, limit * most_extensions);
    if (extended <= clock::now()) {
      settled = false; // an answer that came meanwhile is late
      if (facts_.by == cut::none) facts_.by = cut::wall;
      got.text.clear();
      break;
    }
    if (settled) break;
    deadline = extended;
    settled = wait();
  }
  got.wall_ms = milliseconds(clock::now() - began);
  if (const double cpu = used().cpu_ms; cpu > before.cpu_ms) got.cpu_ms = cpu - before.cpu_ms;
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
    if (!undecided()) break;
    got.how = answer_kind::time_limit;
    facts_.by = cut::wall;
    break;
  }
  return got;
}

answer watched_process::receive(std::chrono::milliseconds limit) { return converse(limit); }

answer watched_process::exchange(std::string_view request, std::chrono::milliseconds limit) {
  if (!incoming_.empty()) return {answer_kind::malformed, {}, 0, 0};
  pending_ = std::to_string(request.size()) + "\n";
  pending_ += request;
  return converse(limit);
}

void watched_process::wait() {
  if (!pump(begin_ + allowed_.wall, [] { return false; }) && undecided()) facts_.by = cut::wall;
}

outcome watched_process::finish() {
  pending_.clear();
  close_requests();
  if (undecided()) {
    pump(std::min(clock::now() + goodbye, begin_ + allowed_.wall), [] { return false; });
    if (undecided()) facts_.by = cut::wall;
  }
  const auto finished = clock::now();
  if (!facts_.reported) {
    // What is about to be killed makes no report; what it used until now is told by the kernel.
    facts_.cpu_ms = used().cpu_ms;
    made_.peak_memory_kb = peak_kb();
  }
  const cut by = facts_.by;
  end();
  if (by != cut::none) facts_.by = by;
  take_stock();
  made_.how = settle(facts_, allowed_);
  if (facts_.reported && WIFEXITED(facts_.wait_status)) made_.exit_code = WEXITSTATUS(facts_.wait_status);
  if (facts_.reported && WIFSIGNALED(facts_.wait_status)) made_.signal = WTERMSIG(facts_.wait_status);
  made_.wall_ms = milliseconds(finished - begin_);
  made_.cpu_ms = facts_.cpu_ms;
  if (made_.how == status::sandbox_failure) {
    if (!unrunnable_.empty())
      made_.reason = "the program could not be executed: " + unrunnable_;
    else if (!trouble_.empty())
      made_.reason = trouble_;
    else if (!facts_.started)
      made_.reason = failure_to_start();
    else
      made_.reason = "the supervisor ended without a report";
  }
  return std::move(made_);
}

} // namespace assay::sandbox
