#include "actors/executor/facts.hpp"

#include "events/core/codec.hpp"

#include <algorithm>

namespace assay {
namespace {

bool failed(const sandbox::case_outcome& each) {
  return each.result != sandbox::verdict::accepted && each.result != sandbox::verdict::skipped;
}

} // namespace

verdict to_fact(sandbox::verdict v) {
  // Both enums share their stored names; what only the sandbox has (`cancelled`) is no fact about a submission.
  return enum_from_name<verdict>(sandbox::to_string(v)).value_or(verdict::sandbox_failure);
}

execution_completed execution_fact(const sandbox::judge_outcome& o, int attempt) {
  return {
      attempt,
      to_fact(o.result),
      recorded_ms(o.compile_ms),
      recorded_ms(o.total_ms),
      o.peak_memory_kb,
      o.toolchain_digest,
      o.limits_digest,
      o.degradations,
      {}};
}

tests_judged tests_fact(const sandbox::judge_outcome& o, const std::set<std::string>& visible, int attempt) {
  tests_judged out;
  out.attempt = attempt;
  out.result = to_fact(o.result);
  out.total = static_cast<int>(o.cases.size());
  out.cases_digest = o.cases_digest;
  for (const auto& each : o.cases) {
    if (each.result == sandbox::verdict::accepted) ++out.passed;
    out.cases.push_back(
        {each.id, visible.contains(each.id), to_fact(each.result), recorded_ms(each.wall_ms),
         recorded_ms(each.cpu_ms)});
  }
  return out;
}

metrics_collected metrics_fact(const sandbox::measure_outcome& o, int attempt) {
  metrics_collected out;
  out.attempt = attempt;
  out.result = to_fact(o.result);
  out.peak_memory_kb = o.peak_memory_kb;
  for (const auto& each : o.samples) {
    auto& sample = out.samples.emplace_back(size_sample{each.size, each.cpu_ms, each.reference_cpu_ms});
    for (auto& ms : sample.cpu_ms) ms = recorded_ms(ms);
    for (auto& ms : sample.reference_cpu_ms) ms = recorded_ms(ms);
  }
  return out;
}

std::string report_for_candidate(
    const sandbox::judge_outcome& outcome, const sandbox::judge_job& job, const std::set<std::string>& visible) {
  nlohmann::json report = nlohmann::json::object();
  if (outcome.result == sandbox::verdict::compile_error) report["detail"] = outcome.detail;
  const auto shown = std::find_if(outcome.cases.begin(), outcome.cases.end(), [&](const sandbox::case_outcome& each) {
    return visible.contains(each.id) && failed(each);
  });
  if (shown != outcome.cases.end()) {
    const auto given =
        std::find_if(job.cases.begin(), job.cases.end(), [&](const auto& c) { return c.id == shown->id; });
    auto& example = report["example"];
    example = {{"id", shown->id}, {"verdict", sandbox::to_string(shown->result)}, {"detail", shown->detail}};
    if (given != job.cases.end()) {
      if (job.kind == sandbox::job_kind::program)
        example["stdin"] = given->arguments.at(0);
      else
        example["arguments"] = given->arguments;
      const bool any = std::holds_alternative<sandbox::any_of>(job.compare) && !given->expected.empty();
      example["expected"] = any ? given->expected.front() : given->expected;
      if (any) example["any_of"] = given->expected;
      example["exact"] = std::holds_alternative<sandbox::exactly>(job.compare);
    }
    if (shown->actual) example["actual"] = *shown->actual;
  }
  return report.empty() ? std::string{} : codec::dump(report);
}

} // namespace assay
