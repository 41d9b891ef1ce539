#include "sandbox/judge/program.hpp"

#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/last_words.hpp"
#include "sandbox/judge/toolchain.hpp"
#include "sandbox/judge/utf8.hpp"

#include <algorithm>
#include <optional>

namespace assay::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_stdout = 4096;
constexpr std::size_t most_detail = 4000;
constexpr std::size_t most_actual = 64 * 1024;
constexpr int most_time_limits = 2;

bool ends_all(verdict v) { return v == verdict::sandbox_failure || v == verdict::cancelled; }

/// Takes the next line off the front, without white space at its end.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  const auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

/// The number of the first line that differs.
std::optional<int> first_difference(std::string_view expected, std::string_view actual) {
  for (int number = 1; !expected.empty() || !actual.empty(); ++number)
    if (take_line(expected) != take_line(actual)) return number;
  return std::nullopt;
}

/// The last words on stderr, where programs say why they end.
std::string last_words(const outcome& ended) {
  auto text = std::string_view{ended.stderr_text};
  text.remove_prefix(text.size() - std::min(text.size(), most_detail));
  return clean_utf8(std::string{text}, most_detail);
}

result<void> check_cases(const judge_job& what) {
  for (const auto& c : what.cases)
    if (!c.arguments.is_array() || c.arguments.size() != 1 || !c.arguments[0].is_string() || !c.expected.is_string())
      return problem{"the task is broken: case " + c.id + " is not one text in and one text out"};
  return {};
}

class program_session {
public:
  program_session(
      const judge_job& what, const language& l, launcher& with, slot& where, const progress_fn& tell,
      const std::stop_token& stop)
      : what_{what}, l_{l}, with_{with}, where_{where}, tell_{tell}, stop_{stop} {}

  judge_outcome run() {
    const auto each = scaled(what_.case_limit, l_.how);
    program_.files = whole_program_files(l_, what_.kind, what_.source);
    program_.command = command_for(l_.how, "program", what_.memory_bytes);
    program_.allowed = limits_for(l_.how, what_.memory_bytes, 0, each);
    program_.allowed.wall = 2 * each + 1s;
    program_.allowed.cpu = each;
    made_.limits_digest = digest_of_limits(program_.allowed, each);
    report(phase::compiling, 0);
    const auto tools = compile(program_, l_, with_, where_, tell_, stop_);
    made_.compile_ms = tools.ms;
    made_.toolchain_digest = digest_of_toolchain(l_, tools.toolchain);
    made_.result = tools.said.result;
    made_.detail = tools.said.detail;
    if (made_.result == verdict::accepted) run_cases(each);
    return std::move(made_);
  }

private:
  void report(phase now, std::size_t number) const {
    if (tell_) tell_({now, static_cast<int>(number), static_cast<int>(what_.cases.size())});
  }

  void run_cases(std::chrono::milliseconds each) {
    int time_limits = 0;
    for (std::size_t i = 0; i < what_.cases.size(); ++i) {
      const bool enough = what_.then == after_failure::stop && made_.result != verdict::accepted;
      if (time_limits >= most_time_limits || ends_all(made_.result) || enough) {
        made_.cases.push_back({what_.cases[i].id, verdict::skipped, 0, 0, {}, {}});
        continue;
      }
      report(phase::running, i + 1);
      auto one = run_case(what_.cases[i], each);
      if (one.result == verdict::time_limit) one = run_case(what_.cases[i], each); // machines have bad moments
      if (one.result == verdict::compile_error) {
        made_.cases.clear();
        made_.result = one.result;
        made_.detail = one.detail;
        return;
      }
      if (one.result == verdict::time_limit) ++time_limits;
      if (ends_all(one.result)) made_.detail = one.detail;
      if (made_.result == verdict::accepted || ends_all(one.result)) made_.result = one.result;
      made_.cases.push_back(std::move(one));
    }
  }

  case_outcome run_case(const test_case& c, std::chrono::milliseconds each) {
    program_.input = c.arguments[0].get<std::string>();
    const outcome ended = where_.run(l_.how, program_, stop_);
    made_.peak_memory_kb = std::max(made_.peak_memory_kb, ended.peak_memory_kb);
    if (!ended.degradations.empty()) made_.degradations = ended.degradations;
    if (made_.stdout_text.empty()) made_.stdout_text = clean_utf8(ended.stdout_text, most_stdout);
    case_outcome one{c.id, verdict::accepted, ended.wall_ms, ended.cpu_ms, {}, {}};
    if (ended.how == status::exited && ended.exit_code == source_refused && !l_.how.compile) {
      one.result = verdict::compile_error;
      one.detail = last_words(ended);
    } else if (ended.how == status::exited && ended.cpu_ms > static_cast<double>(each.count())) {
      one.result = verdict::time_limit;
    } else if (ended.how != status::exited || ended.exit_code != 0) {
      auto said = reply_of(ended);
      one.result = said.result;
      one.detail = std::move(said.detail);
      if (ended.how == status::exited) one.detail = "exit code " + std::to_string(ended.exit_code);
      if (const auto known = read_last_words(ended.stderr_text, l_.how.source_name);
          known && (ended.how == status::exited || ended.how == status::signalled)) {
        one.result = known->result;
        one.detail += "\n" + known->detail;
      } else if (const auto words = last_words(ended); !words.empty() && !ends_all(one.result)) {
        one.detail += "\n" + words;
      }
      // Its own tests say so, in the way of each language.
      if (what_.kind == job_kind::suite && one.result == verdict::runtime_error) one.result = verdict::wrong_answer;
    } else {
      one.actual = clean_utf8(ended.stdout_text, most_actual);
      const auto expected = c.expected.get<std::string>();
      if (what_.kind == job_kind::suite || std::holds_alternative<anything>(what_.compare)) return one;
      if (const auto line = first_difference(expected, ended.stdout_text)) {
        one.result = verdict::wrong_answer;
        one.detail = "line " + std::to_string(*line) + " of the output differs";
      }
    }
    return one;
  }

  const judge_job& what_;
  const language& l_;
  launcher& with_;
  slot& where_;
  const progress_fn& tell_;
  const std::stop_token& stop_;
  job program_;
  judge_outcome made_;
};

} // namespace

bool same_output(std::string_view expected, std::string_view actual) { return !first_difference(expected, actual); }

judge_outcome judge_program(const judge_job& what, launcher& with, const progress_fn& tell, std::stop_token stop) {
  judge_outcome made;
  const auto l = with.known_languages().find(what.language);
  if (l == with.known_languages().end() || !l->second.how.commands.contains("program")) {
    made.detail = "there are no programs in the language \"" + what.language + "\"";
    return made;
  }
  if (const auto fine = check_cases(what); !fine) {
    made.detail = fine.error().what;
    return made;
  }
  const auto where = with.acquire(stop);
  if (!where) {
    made.result = verdict::cancelled;
    return made;
  }
  made = program_session{what, l->second, with, *where, tell, stop}.run();
  if (made.result == verdict::sandbox_failure) made = program_session{what, l->second, with, *where, tell, stop}.run();
  return made;
}

} // namespace assay::sandbox
