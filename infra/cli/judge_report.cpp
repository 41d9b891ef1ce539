#include "infra/cli/judge_report.hpp"

#include "infra/cli/judge_difference.hpp"
#include "infra/cli/layout.hpp"
#include "infra/cli/markdown.hpp"
#include "sandbox/judge/checker.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <ostream>

namespace assay::cli {
namespace {

using sandbox::verdict;

struct shown_case {
  const sandbox::case_outcome& outcome;
  const catalogue::task_case* given = nullptr; ///< only of a visible case
};

std::vector<shown_case> shown_cases(const catalogue::task& task, const sandbox::judge_outcome& run) {
  std::vector<shown_case> out;
  for (const auto& each : run.cases) {
    const auto found = std::find_if(task.cases.begin(), task.cases.end(), [&](const auto& c) {
      return c.call.id == each.id && c.shown == catalogue::task_case::visibility::visible;
    });
    out.push_back({each, found == task.cases.end() ? nullptr : &*found});
  }
  return out;
}

bool failed(const sandbox::case_outcome& c) { return c.result != verdict::accepted && c.result != verdict::skipped; }

/// What hinders the whole program: compiler messages, a mistake outside of the function. No case has a part in it.
const std::string& general_detail(const judgement& what) { return what.run.detail; }

void print_lines(const console& term, std::string_view text, std::string_view indent) {
  const auto safe = harmless(text);
  std::string_view rest = safe;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    term.out() << indent << rest.substr(0, end) << '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void print_example(const console& term, const catalogue::task& task, const shown_case& c) {
  const auto room = static_cast<std::size_t>(std::max(term.width(), 40)) - 13;
  auto& out = term.out();
  out << '\n' << term.text(colour::bold, "First failing example: ") << c.outcome.id << '\n';
  std::string call;
  for (const auto& each : c.given->call.arguments) (call += call.empty() ? "" : ", ") += value_text(each);
  if (task.kind == catalogue::task_kind::program)
    out << "  input     " << beginning(call, room * 2) << '\n';
  else
    out << "  call      " << beginning(task.signature.name + "(" + call + ")", room * 2) << '\n';
  const auto expected = value_text(shown_expected(task.checker, c.given->call.expected));
  if (c.outcome.actual) {
    const auto apart = difference_of(expected, value_text(*c.outcome.actual), room);
    out << "  expected  " << term.text(colour::green, apart.expected) << '\n';
    out << "  actual    " << term.text(colour::red, apart.actual) << '\n';
    // Where texts may differ and be right, the first difference between them points at nothing.
    const bool exact = std::holds_alternative<sandbox::exactly>(task.checker);
    if (c.outcome.result == verdict::wrong_answer && exact) out << std::string(12 + apart.column, ' ') << "^\n";
    if (const auto note = difference_note(task.checker, c.given->call.expected, *c.outcome.actual); !note.empty())
      out << "  " << note << '\n';
  } else {
    out << "  expected  " << term.text(colour::green, beginning(expected, room)) << '\n';
    out << "  actual    " << term.text(colour::red, "no answer: " + std::string{to_string(c.outcome.result)}) << '\n';
  }
  if (!c.outcome.detail.empty()) print_lines(term, c.outcome.detail, "  ");
}

void print_failures(const console& term, const catalogue::task& task, const judgement& what) {
  if (!general_detail(what).empty()) {
    term.out() << '\n';
    print_lines(term, general_detail(what), "  ");
    return;
  }
  const auto cases = shown_cases(task, what.run);
  const auto example = std::find_if(
      cases.begin(), cases.end(), [](const shown_case& c) { return c.given != nullptr && failed(c.outcome); });
  if (example != cases.end()) print_example(term, task, *example);
  std::map<std::string_view, int> hidden;
  for (const auto& each : cases)
    if (each.given == nullptr && failed(each.outcome)) ++hidden[to_string(each.outcome.result)];
  if (hidden.empty()) return;
  std::string counts;
  for (const auto& [name, n] : hidden)
    (counts += counts.empty() ? "" : ", ") += std::to_string(n) + " " + std::string{name};
  term.out() << (example == cases.end() ? "\nEvery example that was run passes, but hidden cases do not: "
                                        : "\nHidden cases that fail: ")
             << counts << '\n';
}

void print_facts(const console& term, const judgement& what) {
  const auto line = [&](std::string_view name, const std::string& value) {
    term.out() << "  " << padded(name, 10) << value << '\n';
  };
  term.out() << '\n';
  if (what.run.compile_ms > 0) line("compile", tenths(what.run.compile_ms) + " ms");
  const auto slowest = std::max_element(
      what.run.cases.begin(), what.run.cases.end(), [](const auto& a, const auto& b) { return a.wall_ms < b.wall_ms; });
  if (slowest != what.run.cases.end() && slowest->wall_ms > 0)
    line("slowest", tenths(slowest->wall_ms) + " ms"); // not which one: the name of a hidden case can give it away
  line("total", tenths(what.run.total_ms) + " ms");
  if (what.run.peak_memory_kb > 0) line("memory", tenths(static_cast<double>(what.run.peak_memory_kb) / 1024) + " MiB");
  if (!what.growth) return;
  const auto& g = *what.growth;
  if (g.growth == "unclear")
    line("growth", "unclear: " + g.why);
  else
    line(
        "growth", g.growth + (g.growth == g.expected ? ", as it should be" : "; the reference: " + g.expected) +
                      " (confidence " + tenths(g.confidence * 100) + " %)");
}

/// What the solution would be worth as a first attempt without hints.
void print_score(const console& term, const score& worth) {
  std::string parts;
  for (const auto& part : worth.parts)
    if (part.maximum > 0) (parts += parts.empty() ? "" : ", ") += part.name + " " + tenths(part.points);
  term.out() << "  " << padded("score", 10) << tenths(worth.total) << " of 100 as a first attempt ("
             << wrapped(parts + ")", 12, static_cast<std::size_t>(std::max(term.width(), 60))) << '\n';
}

void print_findings(const console& term, const sandbox::analysis_outcome& analysis) {
  if (analysis.findings.empty()) return;
  const auto columns = static_cast<std::size_t>(term.width());
  term.out() << '\n' << term.text(colour::bold, "Findings") << '\n';
  for (const auto& each : analysis.findings) {
    const auto severity = each.severity == "error"     ? colour::red
                          : each.severity == "warning" ? colour::yellow
                                                       : colour::dim;
    const auto where = padded(each.line > 0 ? "line " + std::to_string(each.line) : "file", 10);
    term.out() << "  " << where << term.text(severity, padded(harmless(each.severity), 9))
               << wrapped(harmless(each.message) + " (" + harmless(each.rule) + ")", 21, columns) << '\n';
  }
}

} // namespace

nlohmann::json to_json(const catalogue::task& task, const std::string& language, const judgement& what) {
  nlohmann::json out{{"task", task.id}, {"language", language}, {"verdict", to_string(what.run.result)}};
  auto& cases = out["cases"] = nlohmann::json::array();
  for (const auto& [outcome, given] : shown_cases(task, what.run)) {
    nlohmann::json one{
        {"id", outcome.id},
        {"verdict", to_string(outcome.result)},
        {"wall_ms", outcome.wall_ms},
        {"cpu_ms", outcome.cpu_ms},
        {"visible", given != nullptr}};
    if (given != nullptr && failed(outcome)) {
      one["arguments"] = given->call.arguments;
      one["expected"] = shown_expected(task.checker, given->call.expected);
      if (std::holds_alternative<sandbox::any_of>(task.checker)) one["any_of"] = given->call.expected;
      one["actual"] = outcome.actual.value_or(nlohmann::json{});
      one["detail"] = outcome.detail;
    }
    cases.push_back(std::move(one));
  }
  out["compile_ms"] = what.run.compile_ms;
  out["total_ms"] = what.run.total_ms;
  out["peak_memory_kb"] = what.run.peak_memory_kb;
  out["complexity"] = nullptr;
  if (what.growth)
    out["complexity"] = {
        {"class", what.growth->growth}, {"confidence", what.growth->confidence}, {"expected", what.growth->expected}};
  auto& findings = out["findings"] = nlohmann::json::array();
  for (const auto& each : what.analysis.findings)
    findings.push_back(
        {{"line", each.line}, {"rule", each.rule}, {"severity", each.severity}, {"message", each.message}});
  if (!general_detail(what).empty()) out["detail"] = general_detail(what);
  auto& worth = out["score"] = {{"total", what.worth.total}, {"rubric", what.worth.rubric}};
  for (const auto& part : what.worth.parts) worth["parts"][part.name] = part.points;
  out["degradations"] = what.run.degradations;
  return out;
}

void print(const console& term, const catalogue::task& task, const std::string& language, const judgement& what) {
  const auto passed = std::count_if(
      what.run.cases.begin(), what.run.cases.end(), [](const auto& c) { return c.result == verdict::accepted; });
  const bool good = what.run.result == verdict::accepted;
  term.out() << term.text(good ? colour::green : colour::red, to_string(what.run.result)) << "  " << task.id << " in "
             << language;
  if (!what.run.cases.empty()) term.out() << ": " << passed << " of " << what.run.cases.size() << " cases passed";
  term.out() << '\n';
  if (!good) print_failures(term, task, what);
  print_facts(term, what);
  print_score(term, what.worth);
  print_findings(term, what.analysis);
  term.out().flush();
}

} // namespace assay::cli
