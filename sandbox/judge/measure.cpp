#include "sandbox/judge/measure.hpp"

#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/runner.hpp"

#include <algorithm>
#include <deque>

namespace assay::sandbox {

namespace {

measure_outcome failed(verdict why, std::string detail) {
  measure_outcome made;
  made.result = why;
  made.detail = std::move(detail);
  return made;
}

/// The two programs, and what goes wrong first.
class match {
public:
  match(
      const measure_job& what, const language& l, const typed_signature& entry, launcher& with, slot& where,
      const std::stop_token& stop)
      : what_{what}, l_{l}, each_{scaled(what.case_limit, l.how)} {
    made_.result = verdict::accepted;
    for (std::size_t who = 0; who < 2 && going(); ++who) {
      job made = program(entry, who == 0 ? what.source : what.reference_source);
      blame(who, compile(made, l, with, where, {}, stop).said);
      sides_.emplace_back(where, l.how, std::move(made), stop);
    }
  }

  measure_outcome run(const std::vector<std::string>& arguments, const progress_fn& tell) {
    for (std::size_t who = 0; who < 2 && going(); ++who) {
      blame(who, sides_[who].compile());
      if (going()) blame(who, sides_[who].load());
    }
    for (std::size_t i = 0; i < arguments.size() && going(); ++i) {
      if (tell) tell({phase::measuring, static_cast<int>(i) + 1, static_cast<int>(arguments.size())});
      size_samples samples{what_.inputs[i].size, {}, {}};
      for (int repeat = 0; going() && wants_another(samples, repeat); ++repeat) {
        // Whoever comes second finds warmer caches, so they take turns in that too.
        for (const std::size_t turn : {0, 1}) {
          const std::size_t who = (turn + static_cast<std::size_t>(repeat)) % 2;
          if (going()) one_call(who, arguments[i], who == 0 ? samples.cpu_ms : samples.reference_cpu_ms);
        }
      }
      if (going()) made_.samples.push_back(std::move(samples));
    }
    for (auto& side : sides_) side.finish();
    made_.peak_memory_kb = sides_.front().finish().peak_memory_kb;
    return std::move(made_);
  }

private:
  bool going() const { return made_.result == verdict::accepted; }

  bool wants_another(const size_samples& so_far, int repeats) const {
    if (repeats < what_.least_repeats) return true;
    if (repeats >= what_.most_repeats || std::chrono::steady_clock::now() - began_ > what_.patience) return false;
    return !is_settled(so_far.cpu_ms) || !is_settled(so_far.reference_cpu_ms);
  }

  job program(const typed_signature& entry, const std::string& source) const {
    job made;
    made.files = program_files(l_, entry, source);
    made.command = command_for(l_.how, "run", what_.memory_bytes);
    const auto questions = what_.inputs.size() * static_cast<std::size_t>(std::max(1, what_.most_repeats)) * 4;
    made.allowed = limits_for(l_.how, what_.memory_bytes, questions, each_ + l_.how.start_limit);
    return made;
  }

  void one_call(std::size_t who, const std::string& arguments, std::vector<double>& samples) {
    blame(who, sides_[who].ask("prepare", {arguments}, l_.how.start_limit));
    if (!going()) return;
    const reply called = sides_[who].ask("call", {}, each_);
    blame(who, called);
    if (going()) samples.push_back(called.cpu_ms);
  }

  void blame(std::size_t who, const reply& got) {
    if (got.result == verdict::accepted) return;
    const bool ours = who == 1 && got.result != verdict::cancelled;
    made_.result = ours ? verdict::sandbox_failure : got.result;
    made_.detail = (ours ? "the reference: " + std::string{to_string(got.result)} + ": " : "") + got.detail;
  }

  measure_outcome made_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  const measure_job& what_;
  const language& l_;
  std::chrono::milliseconds each_;
  std::deque<runner> sides_; ///< the submission, then the reference, if that far
};

} // namespace

measure_outcome measure(const measure_job& what, launcher& with, const progress_fn& tell, std::stop_token stop) {
  const auto l = with.known_languages().find(what.language);
  if (l == with.known_languages().end())
    return failed(verdict::sandbox_failure, "there is no language \"" + what.language + "\"");
  const auto entry = understand(what.entry);
  if (!entry) return failed(verdict::sandbox_failure, "the task is broken: " + entry.error().what);
  std::vector<std::string> arguments;
  for (const auto& input : what.inputs) {
    auto one = encode_arguments(input.arguments, *entry);
    if (!one)
      return failed(
          verdict::sandbox_failure, "the task is broken: size " + std::to_string(input.size) + ": " + one.error().what);
    arguments.push_back(std::move(*one));
  }
  const auto where = with.acquire(stop);
  if (!where) return failed(verdict::cancelled, "stopped");
  auto made = match{what, l->second, *entry, with, *where, stop}.run(arguments, tell);
  if (made.result == verdict::sandbox_failure)
    made = match{what, l->second, *entry, with, *where, stop}.run(arguments, tell);
  return made;
}

} // namespace assay::sandbox
