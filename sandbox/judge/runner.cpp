#include "sandbox/judge/runner.hpp"

#include "sandbox/judge/last_words.hpp"
#include "sandbox/judge/utf8.hpp"
#include "sandbox/judge/wire.hpp"

#include <algorithm>
#include <csignal>
#include <cstring>

namespace assay::sandbox {

namespace {

using nlohmann::json;

constexpr std::size_t most_detail = 4000;

std::string text_at(const json& message, std::size_t index) {
  return message.size() > index && message[index].is_string()
             ? clean_utf8(message[index].get_ref<const std::string&>(), most_detail)
             : std::string{};
}

/// What a signal mostly means in a solution; empty when its name says it.
std::string_view meaning_of(int signal) {
  switch (signal) {
  case SIGSEGV:
  case SIGBUS:
    return ": an access outside of an array or through a bad pointer, or a thread's stack is full";
  case SIGFPE:
    return ": a division by zero, or of the smallest number by -1";
  case SIGABRT:
    return ": an uncaught exception, a failed assertion or damaged memory";
  default:
    return "";
  }
}

} // namespace

reply reply_of(const outcome& ended) {
  switch (ended.how) {
  case status::exited:
    return {
        verdict::runtime_error,
        {},
        "the program ended with exit code " + std::to_string(ended.exit_code) + " and no answer"};
  case status::signalled: {
    const char* name = ::sigabbrev_np(ended.signal);
    std::string detail = "signal " + std::to_string(ended.signal);
    if (name != nullptr) detail.append(" (SIG").append(name).append(")");
    detail += meaning_of(ended.signal);
    return {verdict::runtime_error, {}, std::move(detail)};
  }
  case status::time_limit:
    return {verdict::time_limit, {}, "no answer in time"};
  case status::memory_limit:
    return {verdict::memory_limit, {}, "more memory than allowed"};
  case status::output_limit:
    return {verdict::output_limit, {}, "more output than allowed"};
  case status::forbidden:
    return {verdict::forbidden, {}, "a system call that is not allowed"};
  case status::cancelled:
    return {verdict::cancelled, {}, "stopped"};
  case status::sandbox_failure:
    return {verdict::sandbox_failure, {}, ended.reason};
  }
  return {};
}

std::chrono::milliseconds scaled(std::chrono::milliseconds limit, const profile& how) {
  return std::chrono::milliseconds{static_cast<std::int64_t>(static_cast<double>(limit.count()) * how.time_factor)};
}

std::vector<std::string> command_for(const profile& how, const std::string& purpose, std::int64_t memory_bytes) {
  constexpr std::string_view mark = "{{memory_mb}}";
  auto command = how.commands.at(purpose);
  for (auto& argument : command)
    if (const auto at = argument.find(mark); at != std::string::npos)
      argument.replace(at, mark.size(), std::to_string(std::max<std::int64_t>(16, memory_bytes >> 20)));
  return command;
}

limits
limits_for(const profile& how, std::int64_t memory_bytes, std::size_t questions, std::chrono::milliseconds each) {
  limits l;
  // Each question has its own deadline; these only end what outlives all of them. Busy machines may need more time.
  l.wall = how.start_limit + 2 * each * (questions + 1);
  l.cpu = l.wall * 2; // several threads may run at once
  l.memory_bytes = memory_bytes + how.extra_memory_bytes;
  l.processes = how.processes;
  return l;
}

runner::runner(slot& where, const profile& how, job what, std::stop_token stop)
    : where_{where}, how_{how}, what_{std::move(what)}, stop_{std::move(stop)} {}

reply runner::compile() {
  auto started = where_.start(how_, what_, stop_);
  if (!started) {
    ended_.reason = started.error().what;
    return reply_of(ended_);
  }
  program_ = std::move(*started);
  if (how_.compile) return {verdict::accepted, {}, {}}; // done before the start
  return take(program_->receive(how_.start_limit), {});
}

reply runner::load() { return take(program_->receive(how_.start_limit), {}); }

reply runner::ask(std::string_view what, const std::vector<std::string>& arguments, std::chrono::milliseconds limit) {
  std::string nonce;
  for (int i = 0; i < 4; ++i) {
    char digits[9];
    std::snprintf(digits, sizeof digits, "%08x", random_());
    nonce += digits;
  }
  std::string request = "l" + std::to_string(2 + arguments.size()) + ";s" + std::to_string(what.size()) + ":";
  request.append(what).append("s32:").append(nonce);
  for (const auto& argument : arguments) request += argument;
  return take(program_->exchange(request, limit), nonce);
}

reply runner::take(answer got, std::string_view nonce) {
  reply made;
  if (got.how == answer_kind::answered)
    made = read(got.text, nonce);
  else if (got.how == answer_kind::malformed)
    made = broken();
  else
    made = dead();
  made.wall_ms = got.wall_ms;
  made.cpu_ms = got.cpu_ms > 0 ? got.cpu_ms : std::min(ended_.cpu_ms, got.wall_ms);
  return made;
}

reply runner::read(const std::string& text, std::string_view nonce) {
  const auto message = decode(text);
  if (!message || !message->is_array() || message->empty() || !(*message)[0].is_string()) return broken();
  const auto kind = (*message)[0].get<std::string>();
  std::size_t next = 1;
  if (!nonce.empty()) {
    if (message->size() < 2 || (*message)[1] != nonce) return broken();
    next = 2;
  }
  if (kind == "raised") return {verdict::runtime_error, {}, text_at(*message, next)};
  if (kind == "died") {
    finish();
    return {verdict::runtime_error, {}, text_at(*message, next)};
  }
  if (kind == "memory") return {verdict::memory_limit, {}, "more memory than allowed"};
  if (nonce.empty()) {
    if (kind == "ready") return {verdict::accepted, {}, {}};
    if (kind == "missing") return {verdict::compile_error, {}, text_at(*message, next)};
    if (kind != "compiled" && kind != "compile_error") return broken();
    toolchain_ = text_at(*message, next);
    if (kind == "compiled") return {verdict::accepted, {}, {}};
    return {verdict::compile_error, {}, text_at(*message, next + 1)};
  }
  if (kind == "mistyped") return {verdict::wrong_answer, {}, text_at(*message, next)};
  if (kind == "done" && message->size() == next) return {verdict::accepted, {}, {}};
  if (kind == "value" && message->size() == next + 1) return {verdict::accepted, std::move((*message)[next]), {}};
  return broken();
}

reply runner::dead() {
  const outcome& ended = finish();
  if (ended.how == status::signalled || (ended.how == status::exited && ended.exit_code != 0))
    if (auto said = read_last_words(ended.stderr_text, how_.source_name)) return std::move(*said);
  return reply_of(ended);
}

/// Only code that meddles with the driver gets here.
reply runner::broken() {
  finish();
  return {verdict::runtime_error, {}, "the program disturbed the dialogue with the judge"};
}

const outcome& runner::finish() {
  if (program_) {
    ended_ = program_->finish();
    program_.reset();
  }
  return ended_;
}

} // namespace assay::sandbox
