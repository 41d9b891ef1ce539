#include "sandbox/judge/judge.hpp"

#include "sandbox/judge/checker.hpp"
#include "sandbox/judge/compile.hpp"
#include "sandbox/judge/digest.hpp"
#include "sandbox/judge/driver.hpp"
#include "sandbox/judge/examiner.hpp"
#include "sandbox/judge/program.hpp"
#include "sandbox/judge/runner.hpp"
#include "sandbox/judge/utf8.hpp"

#include <algorithm>
#include <chrono>
#include <memory>

namespace assay::sandbox {

namespace {

using clock = std::chrono::steady_clock;

constexpr std::size_t most_stdout = 4096;
constexpr int most_time_limits = 2;

double since(clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(clock::now() - begin).count();
}

/// A judge_job whose every part was understood.
struct prepared {
  const language& l;
  typed_signature entry;
  std::vector<std::string> arguments;
  std::vector<nlohmann::json> expected;
  std::chrono::milliseconds case_limit;
  job program;
};

result<prepared> prepare(const judge_job& what, const languages& known) {
  const auto found = known.find(what.language);
  if (found == known.end()) return problem{"there is no language \"" + what.language + "\""};
  const language& l = found->second;
  auto entry = understand(what.entry);
  if (!entry) return problem{"the task is broken: " + entry.error().what};
  prepared made{l, std::move(*entry), {}, {}, scaled(what.case_limit, l.how), {}};
  for (const auto& c : what.cases) {
    auto arguments = encode_arguments(c.arguments, made.entry);
    if (!arguments) return problem{"the task is broken: case " + c.id + ": " + arguments.error().what};
    auto expected = conform_expected(what.compare, c.expected, made.entry.returns);
    if (!expected) return problem{"the task is broken: case " + c.id + ": expected: " + expected.error().what};
    made.arguments.push_back(std::move(*arguments));
    made.expected.push_back(std::move(*expected));
  }
  made.program.files = program_files(l, made.entry, what.source);
  made.program.command = command_for(l.how, "run", what.memory_bytes);
  made.program.allowed = limits_for(l.how, what.memory_bytes, what.cases.size(), made.case_limit);
  return made;
}

/// Whether nothing more can be learned by going on.
bool ends_all(verdict v) { return v == verdict::sandbox_failure || v == verdict::cancelled; }

/// One try at the whole job.
class session {
public:
  session(
      const judge_job& what, const prepared& ready, launcher& with, slot& where, const progress_fn& tell,
      const std::stop_token& stop)
      : what_{what},
        ready_{ready},
        program_{ready.program},
        with_{with},
        where_{where},
        tell_{tell},
        stop_{stop},
        examiner_{what.compare, what.cases.size(), with.known_languages(), where, stop} {}

  judge_outcome run() {
    report(phase::compiling, 0);
    const auto tools = compile(program_, ready_.l, with_, where_, tell_, stop_);
    if (tools.said.result != verdict::accepted) {
      made_.compile_ms = tools.ms;
      made_.toolchain_digest = digest_of_toolchain(ready_.l, tools.toolchain);
      not_loaded(tools.said);
      return std::move(made_);
    }
    const auto begin = clock::now();
    auto current = make_runner();
    reply first = current->compile();
    made_.compile_ms = tools.ms + since(begin);
    if (first.result == verdict::accepted) first = current->load();
    made_.toolchain_digest =
        digest_of_toolchain(ready_.l, tools.toolchain.empty() ? current->toolchain() : tools.toolchain);
    if (first.result == verdict::accepted)
      run_cases(current);
    else
      not_loaded(first);
    close(*current);
    return std::move(made_);
  }

private:
  std::unique_ptr<runner> make_runner() { return std::make_unique<runner>(where_, ready_.l.how, program_, stop_); }

  void report(phase now, std::size_t number) const {
    if (tell_) tell_({now, static_cast<int>(number), static_cast<int>(what_.cases.size())});
  }

  void close(runner& done) {
    const outcome& ended = done.finish();
    made_.peak_memory_kb = std::max(made_.peak_memory_kb, ended.peak_memory_kb);
    if (!ended.degradations.empty()) made_.degradations = ended.degradations;
    if (made_.stdout_text.empty()) made_.stdout_text = clean_utf8(ended.stdout_text, most_stdout);
  }

  void not_loaded(const reply& why) {
    made_.result = why.result;
    made_.detail = why.detail;
    if (why.result == verdict::compile_error || ends_all(why.result)) return;
    for (const auto& c : what_.cases) made_.cases.push_back({c.id, verdict::skipped, 0, 0, {}, {}});
    if (!made_.cases.empty()) made_.cases.front() = outcome_of(0, why);
  }

  case_outcome outcome_of(std::size_t index, const reply& got) {
    case_outcome one{what_.cases[index].id, got.result, got.wall_ms, got.cpu_ms, {}, got.detail};
    if (got.result != verdict::accepted) return one;
    auto value = got.value ? conform(*got.value, ready_.entry.returns) : result<nlohmann::json>{problem{"no value"}};
    if (!value) {
      one.result = verdict::wrong_answer;
      one.detail = value.error().what;
      return one;
    }
    auto said = examiner_.examine(ready_.arguments[index], ready_.expected[index], *value);
    one.result = said.result;
    one.detail = std::move(said.detail);
    one.actual = std::move(*value);
    return one;
  }

  case_outcome ask(runner& whom, std::size_t index) {
    return outcome_of(index, whom.ask("case", {ready_.arguments[index]}, ready_.case_limit));
  }

  case_outcome ask_anew(runner& whom, std::size_t index) {
    reply got = whom.compile();
    if (got.result == verdict::accepted) got = whom.load();
    return got.result == verdict::accepted ? ask(whom, index) : outcome_of(index, got);
  }

  case_outcome run_case(std::unique_ptr<runner>& current, std::size_t index) {
    case_outcome one;
    if (current->alive()) {
      one = ask(*current, index);
    } else {
      close(*current);
      current = make_runner();
      one = ask_anew(*current, index);
    }
    if (one.result == verdict::accepted || ends_all(one.result)) return one;
    // Honest code may keep state from case to case, and machines have bad moments: only a run of its own counts.
    auto own = make_runner();
    one = ask_anew(*own, index);
    if (!current->alive()) std::swap(current, own);
    close(*own);
    return one;
  }

  void run_cases(std::unique_ptr<runner>& current) {
    int time_limits = 0;
    made_.result = verdict::accepted;
    for (std::size_t i = 0; i < what_.cases.size(); ++i) {
      const bool enough = what_.then == after_failure::stop && made_.result != verdict::accepted;
      if (time_limits >= most_time_limits || ends_all(made_.result) || enough) {
        made_.cases.push_back({what_.cases[i].id, verdict::skipped, 0, 0, {}, {}});
        continue;
      }
      report(phase::running, i + 1);
      case_outcome one = run_case(current, i);
      if (one.result == verdict::time_limit) ++time_limits;
      if (ends_all(one.result)) made_.detail = one.detail;
      if (made_.result == verdict::accepted || ends_all(one.result)) made_.result = one.result;
      made_.cases.push_back(std::move(one));
    }
  }

  judge_outcome made_;
  const judge_job& what_;
  const prepared& ready_;
  job program_; ///< compiled once, run in every process
  launcher& with_;
  slot& where_;
  const progress_fn& tell_;
  const std::stop_token& stop_;
  examiner examiner_;
};

} // namespace

judge_outcome judge(const judge_job& what, launcher& with, const progress_fn& tell, std::stop_token stop) {
  const auto begin = clock::now();
  judge_outcome made;
  if (what.kind != job_kind::function) {
    made = judge_program(what, with, tell, stop);
    made.cases_digest = digest_of_cases(what.entry, what.cases, what.compare);
    made.total_ms = since(begin);
    return made;
  }
  const auto ready = prepare(what, with.known_languages());
  if (!ready) {
    made.detail = ready.error().what;
  } else if (const auto where = with.acquire(stop); !where) {
    made.result = verdict::cancelled;
  } else {
    made = session{what, *ready, with, *where, tell, stop}.run();
    if (made.result == verdict::sandbox_failure) made = session{what, *ready, with, *where, tell, stop}.run();
    made.limits_digest = digest_of_limits(ready->program.allowed, ready->case_limit);
  }
  made.cases_digest = digest_of_cases(what.entry, what.cases, what.compare);
  made.total_ms = since(begin);
  return made;
}

} // namespace assay::sandbox
