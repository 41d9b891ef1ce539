#include "sandbox/judge/measure.hpp"

#include "sandbox/judge/checker.hpp"
#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/examiner.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/measure_program.hpp"
#include "sandbox/judge/runner.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace assay::sandbox {

namespace {

constexpr std::int64_t longest_answer = 64LL * 1024 * 1024;

measure_outcome failed(verdict why, std::string detail) {
  measure_outcome made;
  made.result = why;
  made.detail = std::move(detail);
  return made;
}

/// Whether the program under measurement, and neither we nor a stop request, ended it so.
bool is_of_program(verdict v) {
  return v != verdict::accepted && v != verdict::cancelled && v != verdict::sandbox_failure;
}

job program_of(const measure_job& what, const language& l, const typed_signature& entry, const std::string& source) {
  job made;
  made.files = program_files(l, entry, source);
  made.command = command_for(l.how, "run", what.memory_bytes);
  const auto questions = what.inputs.size() * static_cast<std::size_t>(std::max(1, what.most_repeats)) * 4;
  const auto each = scaled(what.case_limit, l.how);
  made.allowed = limits_for(l.how, what.memory_bytes, questions, each + l.how.start_limit);
  made.allowed.output_bytes = longest_answer;
  return made;
}

/// The two programs, and what goes wrong first.
class match {
public:
  match(
      const measure_job& what, const language& l, const typed_signature& entry, launcher& with, slot& where,
      const std::stop_token& stop)
      : what_{what},
        l_{l},
        entry_{entry},
        where_{where},
        stop_{stop},
        each_{scaled(what.case_limit, l.how)},
        examiner_{what.compare, 2 * what.inputs.size(), with.known_languages(), where, stop} {
    made_.result = verdict::accepted;
    for (const side who : {submission, reference}) {
      auto& made = sides_.at(who).program;
      made = program_of(what, l, entry, who == submission ? what.source : what.reference_source);
      if (going()) blame(who, compile(made, l, with, where, {}, stop).said);
      if (going()) blame(who, start(who));
    }
  }

  measure_outcome run(const std::vector<std::string>& arguments, const progress_fn& tell) {
    for (std::size_t i = 0; i < arguments.size() && going(); ++i) {
      if (tell) tell({phase::measuring, static_cast<int>(i) + 1, static_cast<int>(arguments.size())});
      measure_size(what_.inputs[i].size, arguments[i]);
      if (is_clearly_worse(made_.samples, what_.expected)) break;
    }
    for (auto& [program, running] : sides_)
      if (running) running->finish();
    if (const auto& own = sides_[submission].running) made_.peak_memory_kb = own->finish().peak_memory_kb;
    return std::move(made_);
  }

private:
  enum side : std::size_t { submission, reference };

  bool going() const { return made_.result == verdict::accepted; }

  void measure_size(std::int64_t size, const std::string& arguments) {
    const auto right = right_answer(arguments);
    size_samples samples{size, {}, {}};
    reply said = going() ? sample(samples, arguments) : reply{};
    if (going()) said = examined(std::move(said), right, arguments);
    // Honest code may keep state from call to call: only a process of its own counts.
    if (going() && is_of_program(said.result)) {
      said = alone(arguments, right);
      if (said.result == verdict::accepted) samples = {}; // times of a program that was on a wrong way say nothing
    }
    if (!going()) return;
    if (is_of_program(said.result)) made_.failed_size = size;
    blame(submission, said);
    if (going() && !samples.cpu_ms.empty()) made_.samples.push_back(std::move(samples));
  }

  /// The reference's answer to this input.
  nlohmann::json right_answer(const std::string& arguments) {
    const reply got = ask(reference, "case", {arguments}, each_);
    blame(reference, got);
    if (!going()) return {};
    auto value = conform(got.value.value_or(nullptr), entry_.returns);
    if (!value) return blame(reference, {verdict::wrong_answer, {}, value.error().what}), nlohmann::json{};
    const bool any = std::holds_alternative<any_of>(what_.compare);
    return any ? nlohmann::json::array({std::move(*value)}) : std::move(*value);
  }

  /// Both programs over one input, until the times can be believed; then what the submission answered, or what ended
  /// it.
  reply sample(size_samples& into, const std::string& arguments) {
    for (int repeat = 0; wants_another(what_, into, repeat, began_); ++repeat) {
      // Whoever comes second finds warmer caches, so they take turns in that too.
      for (const std::size_t turn : {0, 1}) {
        const auto who = static_cast<side>((turn + static_cast<std::size_t>(repeat)) % 2);
        const reply got = one_call(who, arguments);
        if (who == reference) blame(who, got);
        if (!going() || got.result != verdict::accepted) return got;
        (who == submission ? into.cpu_ms : into.reference_cpu_ms).push_back(got.cpu_ms);
      }
    }
    return ask(submission, "answer", {}, l_.how.start_limit);
  }

  /// The submission in a fresh process, which then takes the place of the old one.
  reply alone(const std::string& arguments, const nlohmann::json& right) {
    sides_[submission].running->finish();
    const reply started = start(submission);
    return started.result == verdict::accepted ? examined(ask(submission, "case", {arguments}, each_), right, arguments)
                                               : started;
  }

  /// The same with the verdict of the task's checker, when there is an answer.
  reply examined(reply got, const nlohmann::json& right, const std::string& arguments) {
    if (got.result != verdict::accepted) return got;
    const auto value = conform(got.value.value_or(nullptr), entry_.returns);
    if (!value) return {verdict::wrong_answer, {}, value.error().what};
    auto said = examiner_.examine(arguments, right, *value);
    // With one right answer in hand of perhaps many, another one proves nothing.
    if (std::holds_alternative<any_of>(what_.compare)) said.result = verdict::accepted;
    return {said.result, {}, std::move(said.detail)};
  }

  reply start(side who) {
    auto& [program, running] = sides_.at(who);
    running = std::make_unique<runner>(where_, l_.how, program, stop_);
    const reply got = running->compile();
    return got.result == verdict::accepted ? running->load() : got;
  }

  reply
  ask(side who, std::string_view what, const std::vector<std::string>& arguments, std::chrono::milliseconds limit) {
    return sides_.at(who).running->ask(what, arguments, limit);
  }

  reply one_call(side who, const std::string& arguments) {
    const reply ready = ask(who, "prepare", {arguments}, l_.how.start_limit);
    return ready.result == verdict::accepted ? ask(who, "call", {}, each_) : ready;
  }

  void blame(side who, const reply& got) {
    if (got.result == verdict::accepted || !going()) return;
    const bool ours = who == reference && got.result != verdict::cancelled;
    made_.result = ours ? verdict::sandbox_failure : got.result;
    made_.detail = (ours ? "the reference: " + std::string{to_string(got.result)} + ": " : "") + got.detail;
  }

  struct contestant {
    job program;
    std::unique_ptr<runner> running;
  };

  measure_outcome made_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  const measure_job& what_;
  const language& l_;
  const typed_signature& entry_;
  slot& where_;
  const std::stop_token& stop_;
  std::chrono::milliseconds each_;
  examiner examiner_;
  std::array<contestant, 2> sides_;
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
  if (what.kind == job_kind::program) return measure_program(what, l->second, with, *where, tell, stop);
  auto made = match{what, l->second, *entry, with, *where, stop}.run(arguments, tell);
  if (made.result == verdict::sandbox_failure)
    made = match{what, l->second, *entry, with, *where, stop}.run(arguments, tell);
  return made;
}

void compile_reference(const measure_job& what, launcher& with, std::stop_token stop) {
  const auto l = with.known_languages().find(what.language);
  if (l == with.known_languages().end() || !l->second.how.compile) return;
  const auto entry = understand(what.entry);
  if (!entry) return;
  const auto where = with.acquire(stop);
  if (!where) return;
  job program = what.kind == job_kind::program ? whole_program(what, l->second, what.reference_source)
                                               : program_of(what, l->second, *entry, what.reference_source);
  compile(program, l->second, with, *where, {}, stop);
}

} // namespace assay::sandbox
