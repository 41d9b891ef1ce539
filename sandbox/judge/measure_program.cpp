#include "sandbox/judge/measure_program.hpp"

#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/program.hpp"
#include "sandbox/judge/runner.hpp"

#include <algorithm>
#include <array>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t longest_output = 16LL * 1024 * 1024;
constexpr int starts = 2;

class program_match {
public:
  program_match(
      const measure_job& what, const language& l, launcher& with, slot& where, const progress_fn& tell,
      const std::stop_token& stop)
      : what_{what}, l_{l}, with_{with}, where_{where}, tell_{tell}, stop_{stop} {}

  measure_outcome run() {
    made_.result = verdict::accepted;
    for (const side who : {submission, reference}) {
      programs_.at(who) = whole_program(what_, l_, who == submission ? what_.source : what_.reference_source);
      if (going()) blame(who, compile(programs_.at(who), l_, with_, where_, {}, stop_).said);
      for (int i = 0; i < starts && going(); ++i) {
        const auto empty = once(who, {}).cpu_ms;
        start_ms_.at(who) = i == 0 ? empty : std::min(start_ms_.at(who), empty);
      }
    }
    for (std::size_t i = 0; i < what_.inputs.size() && going(); ++i) {
      if (tell_) tell_({phase::measuring, static_cast<int>(i) + 1, static_cast<int>(what_.inputs.size())});
      measure_size(what_.inputs[i]);
      if (is_clearly_worse(made_.samples, what_.expected)) break;
    }
    return std::move(made_);
  }

private:
  enum side : std::size_t { submission, reference };

  bool going() const { return made_.result == verdict::accepted; }

  outcome once(side who, std::string input) {
    auto& program = programs_.at(who);
    program.input = std::move(input);
    auto ended = where_.run(l_.how, program, stop_);
    if (who == submission) made_.peak_memory_kb = std::max(made_.peak_memory_kb, ended.peak_memory_kb);
    return ended;
  }

  void measure_size(const scaled_input& input) {
    const auto& text = input.arguments.at(0).get_ref<const std::string&>();
    size_samples samples{input.size, {}, {}};
    for (int repeat = 0; going() && wants_another(what_, samples, repeat, began_); ++repeat) {
      std::array<std::string, 2> said;
      for (const std::size_t turn : {0, 1}) {
        const auto who = static_cast<side>((turn + static_cast<std::size_t>(repeat)) % 2);
        auto ended = once(who, text);
        if (who == submission && fails(ended)) ended = once(who, text); // machines have bad moments
        if (who == submission && fails(ended)) made_.failed_size = input.size;
        blame(who, said_of(ended));
        if (!going()) return;
        (who == submission ? samples.cpu_ms : samples.reference_cpu_ms)
            .push_back(std::max(0.0, ended.cpu_ms - start_ms_.at(who)));
        said.at(who) = std::move(ended.stdout_text);
      }
      if (!same_output(said[reference], said[submission])) {
        made_.failed_size = input.size;
        blame(submission, {verdict::wrong_answer, {}, "the output differs"});
      }
    }
    if (going()) made_.samples.push_back(std::move(samples));
  }

  static reply said_of(const outcome& ended) {
    if (ended.how == status::exited && ended.exit_code == 0) return {verdict::accepted, {}, {}};
    return reply_of(ended);
  }
  static bool fails(const outcome& ended) { return said_of(ended).result != verdict::accepted; }

  void blame(side who, const reply& got) {
    if (got.result == verdict::accepted || !going()) return;
    const bool ours = who == reference && got.result != verdict::cancelled;
    made_.result = ours ? verdict::sandbox_failure : got.result;
    made_.detail = (ours ? "the reference: " + std::string{to_string(got.result)} + ": " : "") + got.detail;
  }

  measure_outcome made_;
  const measure_job& what_;
  const language& l_;
  launcher& with_;
  slot& where_;
  const progress_fn& tell_;
  const std::stop_token& stop_;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  std::array<job, 2> programs_;
  std::array<double, 2> start_ms_{};
};

} // namespace

measure_outcome measure_program(
    const measure_job& what, const language& l, launcher& with, slot& where, const progress_fn& tell,
    const std::stop_token& stop) {
  return program_match{what, l, with, where, tell, stop}.run();
}

job whole_program(const measure_job& what, const language& l, const std::string& source) {
  const auto each = scaled(what.case_limit, l.how);
  job made;
  made.files = whole_program_files(l, what.kind, source);
  made.command = command_for(l.how, "program", what.memory_bytes);
  made.allowed = limits_for(l.how, what.memory_bytes, 0, each);
  made.allowed.wall = 2 * each + 1s;
  made.allowed.cpu = each;
  made.allowed.output_bytes = longest_output;
  return made;
}

} // namespace assay::sandbox
