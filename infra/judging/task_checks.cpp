#include "infra/judging/task_checks.hpp"

#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/jobs.hpp"
#include "infra/judging/reference_answers.hpp"
#include "sandbox/judge/examiner.hpp"
#include "sandbox/judge/generate.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/judge.hpp"
#include "sandbox/judge/measure.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace assay {
namespace {

using catalogue::solution_role;
using sandbox::verdict;

constexpr std::array locales{"en", "ru"};
constexpr int growth_tries = 3;
constexpr double clearly_slower = 3;

std::string name_of(const catalogue::solution& s) { return s.file.substr(s.file.find('/') + 1); }

task_check failed(std::string what, std::string language, std::string why) {
  return {std::move(what), std::move(language), check_result::failed, std::move(why)};
}

std::string milliseconds(double ms) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f ms", ms);
  return text.data();
}

std::string trouble_of_wrong(const catalogue::solution& s, const sandbox::judge_outcome& got) {
  if (got.result == verdict::sandbox_failure || got.result == verdict::cancelled) return trouble_of(got);
  if (to_string(got.result) != s.verdict)
    return "should get " + s.verdict + ", but gets " + std::string{to_string(got.result)};
  for (const auto& id : s.fails) {
    const auto found = std::ranges::find(got.cases, id, &sandbox::case_outcome::id);
    const auto result = found == got.cases.end() ? verdict::skipped : found->result;
    if (to_string(result) != s.verdict)
      return "should get " + s.verdict + " in case " + id + ", but gets " + std::string{to_string(result)};
  }
  return {};
}

nlohmann::json empty_value(const sandbox::value_type& type) {
  using kind = sandbox::value_type::kind;
  switch (type.what) {
  case kind::integer:
    return 0;
  case kind::floating:
    return 0.0;
  case kind::boolean:
    return false;
  case kind::string:
    return "";
  case kind::map:
    return nlohmann::json::object();
  case kind::optional:
    return nullptr;
  case kind::list:
  case kind::grid:
  case kind::linked_list:
  case kind::binary_tree:
    break;
  }
  return nlohmann::json::array();
}

/// What keeps a slow solution from agreeing with the reference on the smallest inputs; empty when nothing does.
std::string disagreement(
    const catalogue::task& t, const catalogue::solution& slow, const reference_answers& answers,
    sandbox::launcher& with, const std::stop_token& stop) {
  constexpr std::size_t small_ones = 2;
  auto job = like_the_reference(t, slow.language, slow.source, answers);
  job.cases.resize(std::min(job.cases.size(), small_ones));
  const auto got = judge_patiently(job, with, stop);
  return got.result == verdict::accepted ? "" : name_of(slow) + " and the reference differ: " + trouble_of(got);
}

} // namespace

task_check check_texts(const catalogue::task& t) {
  std::string missing;
  const auto look = [&](const catalogue::text& text, const std::string& which) {
    for (const auto* locale : locales) {
      const auto found = text.by_locale.find(locale);
      if (found == text.by_locale.end() || found->second.empty())
        missing += (missing.empty() ? "" : ", ") + which + " in " + locale;
    }
  };
  look(t.title, "title");
  look(t.statement, "statement");
  look(t.follow_up, "follow-up");
  for (std::size_t i = 0; i < t.constraints.size(); ++i) look(t.constraints[i], "constraint " + std::to_string(i + 1));
  for (std::size_t i = 0; i < t.hints.size(); ++i) look(t.hints[i], "hint " + std::to_string(i + 1));
  for (const auto& each : t.cases)
    if (each.shown == catalogue::task_case::visibility::visible)
      look(each.explanation, "explanation of " + each.call.id);
  if (!missing.empty()) return failed("texts", {}, "missing: " + missing);
  return {"texts", {}, check_result::passed, {}};
}

task_check check_solution(
    const catalogue::task& t, const catalogue::solution& s, sandbox::launcher& with, const std::stop_token& stop) {
  const auto job = catalogue::to_judge_job(t, s.language, s.source);
  const bool ends_late = s.verdict == to_string(verdict::time_limit);
  const auto got = ends_late ? sandbox::judge(job, with, {}, stop) : judge_patiently(job, with, stop);
  if (s.role == solution_role::wrong) {
    auto why = trouble_of_wrong(s, got);
    if (!why.empty()) return failed(name_of(s), s.language, std::move(why));
    const auto wrong = std::ranges::count_if(
        got.cases, [](const auto& c) { return c.result != verdict::accepted && c.result != verdict::skipped; });
    return {name_of(s), s.language, check_result::passed, s.verdict + " in " + std::to_string(wrong) + " cases"};
  }
  if (got.result != verdict::accepted) return failed(name_of(s), s.language, trouble_of(got));
  return {name_of(s), s.language, check_result::passed, std::to_string(got.cases.size()) + " cases"};
}

task_check check_predicate(const catalogue::task& t, sandbox::launcher& with, const std::stop_token& stop) {
  const auto entry = sandbox::understand(t.signature);
  if (!entry) return failed("predicate", {}, entry.error().what);
  const auto where = with.acquire(stop);
  if (!where) return failed("predicate", {}, "stopped");
  sandbox::examiner ask{t.checker, t.cases.size(), with.known_languages(), *where, stop};
  for (const auto& each : t.cases) {
    const auto arguments = sandbox::encode_arguments(each.call.arguments, *entry);
    if (!arguments) return failed("predicate", {}, each.call.id + ": " + arguments.error().what);
    const auto right = ask.examine(*arguments, each.call.expected, each.call.expected);
    if (right.result != verdict::accepted)
      return failed("predicate", {}, "refuses what case " + each.call.id + " expects: " + right.detail);
    const auto odd = ask.examine(*arguments, each.call.expected, empty_value(entry->returns));
    if (odd.result != verdict::accepted && odd.result != verdict::wrong_answer)
      return failed("predicate", {}, "an empty answer in case " + each.call.id + ": " + odd.detail);
  }
  return {"predicate", {}, check_result::passed, std::to_string(t.cases.size()) + " cases"};
}

task_check check_inputs(
    const catalogue::task& t, const std::string& language, sandbox::launcher& with, const std::stop_token& stop) {
  const auto plan = catalogue::to_generate_job(t, language);
  auto inputs = sandbox::generate(plan, with, {}, stop);
  if (inputs.result != verdict::accepted) {
    const auto at = std::min(inputs.arguments.size(), plan.sizes.size() - 1);
    return failed(
        "inputs", language, "the generator fails at size " + std::to_string(plan.sizes[at]) + ": " + inputs.detail);
  }
  std::vector<std::string> names;
  for (const auto size : plan.sizes) names.push_back("size-" + std::to_string(size));
  const auto answers = ask_reference(t, language, names, std::move(inputs.arguments), with, stop);
  const auto& got = answers.got;
  if (got.result != verdict::accepted) return failed("inputs", language, "the reference: " + trouble_of(got));
  for (const auto& each : t.solutions) {
    if (each.role != solution_role::slow || each.language != language) continue;
    if (auto why = disagreement(t, each, answers, with, stop); !why.empty())
      return failed("inputs", language, std::move(why));
  }
  return {
      "inputs", language, check_result::passed,
      "size " + std::to_string(plan.sizes.back()) + " in " + milliseconds(got.cases.back().cpu_ms)};
}

task_check check_growth(
    const catalogue::task& t, const catalogue::solution& slow, sandbox::launcher& with, const std::stop_token& stop) {
  const auto what = "growth of " + name_of(slow);
  const auto plan = catalogue::to_generate_job(t, slow.language);
  const auto inputs = sandbox::generate(plan, with, {}, stop);
  if (inputs.result != verdict::accepted) return failed(what, slow.language, "no inputs: " + inputs.detail);
  auto job = catalogue::to_measure_job(t, slow.language, slow.source);
  for (std::size_t i = 0; i < plan.sizes.size(); ++i) job.inputs.push_back({plan.sizes[i], inputs.arguments[i]});
  std::string why;
  for (int i = 0; i < growth_tries && !stop.stop_requested(); ++i) {
    const auto got = sandbox::measure(job, with, {}, stop);
    const auto found = sandbox::growth_of(got.samples);
    const auto classes = std::string{to_string(found.what)} + "; the reference " + t.time_class;
    if (found.against == sandbox::standing::worse) return {what, slow.language, check_result::passed, classes};
    if (got.result == verdict::time_limit)
      return {what, slow.language, check_result::passed, classes + "; it does not get through the largest sizes"};
    if (got.result != verdict::accepted) {
      why = std::string{to_string(got.result)} + ": " + got.detail;
      continue;
    }
    const auto& largest = got.samples.back();
    const double times = std::ranges::min(largest.cpu_ms) / std::max(0.001, std::ranges::min(largest.reference_cpu_ms));
    if (times >= clearly_slower) return {what, slow.language, check_result::passed, classes + "; clearly slower"};
    why = classes + "; only " + std::to_string(times).substr(0, 4) + " times the reference's time";
  }
  return failed(what, slow.language, stop.stop_requested() ? "stopped" : why);
}

} // namespace assay
