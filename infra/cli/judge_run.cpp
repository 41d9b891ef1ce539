#include "infra/cli/judge_run.hpp"

#include "actors/executor/facts.hpp"
#include "actors/reviewer/decider.hpp"
#include "events/growth.hpp"
#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/jobs.hpp"
#include "infra/judging/measure_task.hpp"
#include "projections/score/rubric.hpp"
#include "sandbox/judge/analyse.hpp"
#include "sandbox/judge/growth_class.hpp"
#include "sandbox/judge/judge.hpp"

namespace assay::cli {
namespace {

using teller = std::function<void(std::string_view)>;

sandbox::progress_fn once_per_phase(const teller& tell) {
  return [&tell, last = std::optional<sandbox::phase>{}](const sandbox::progress& p) mutable {
    if (last == p.what) return;
    last = p.what;
    if (p.what == sandbox::phase::preparing) tell("preparing the compiler, once on this machine");
    if (p.what == sandbox::phase::compiling) tell("compiling");
    if (p.what == sandbox::phase::running) tell("running " + std::to_string(p.count) + " cases");
    if (p.what == sandbox::phase::measuring) tell("measuring " + std::to_string(p.count) + " sizes");
  };
}

/// The facts that a session would have recorded.
attempt_facts facts_of(const judgement& judged, const std::string& language, const std::string& source) {
  attempt_facts facts;
  facts.tests = tests_fact(judged.run, {}, 1);
  facts.review = review_completed{1, std::string{offline_reviewer}, review_by_rules(language, source).mark, {}};
  if (judged.analysis.result == sandbox::verdict::accepted) {
    facts.analysis.emplace().result = verdict::accepted;
    for (const auto& each : judged.analysis.findings)
      facts.analysis->findings.push_back({each.line, each.rule, each.severity});
  }
  return facts;
}

complexity grow(
    const catalogue::task& task, judgement& judged, attempt_facts& facts, const std::string& language,
    const std::string& source, sandbox::launcher& with, const teller& tell, const std::stop_token& stop) {
  complexity out;
  out.expected = task.time_class;
  if (catalogue::reference(task, language) == nullptr || task.scaling.sizes_for(language).empty()) {
    out.why = "the task has nothing to compare with in " + language;
    return out;
  }
  tell("making the growing inputs");
  const auto found = measure_task(prepare_measuring(task, language, source), with, once_per_phase(tell), stop);
  out.growth = found.growth;
  out.confidence = found.confidence;
  auto& metrics = facts.metrics.emplace(metrics_fact(found.outcome, 1));
  metrics.growth = growth_from_notation(found.growth);
  metrics.confidence = found.confidence;
  metrics.expected_growth = growth_from_notation(task.time_class);
  if (fails_large_inputs(to_fact(found.outcome.result))) {
    judged.run.result = found.outcome.result;
    // No more than this: the message of an exception could quote the input.
    judged.run.detail = "Every case passes, but a generated input of size " +
                        std::to_string(found.outcome.failed_size) + " ended with " +
                        std::string{to_string(found.outcome.result)} + ".";
  }
  if (out.growth == sandbox::to_string(sandbox::growth_class::unclear))
    out.why = found.outcome.result == sandbox::verdict::accepted
                  ? "the running times do not tell the classes apart"
                  : "the large inputs ended with " + std::string{to_string(found.outcome.result)};
  return out;
}

} // namespace

judgement judge_solution(
    const catalogue::task& task, const std::string& language, const std::string& source, sandbox::launcher& with,
    const std::function<void(std::string_view)>& tell, std::stop_token stop) {
  judgement out;
  const auto job = catalogue::to_judge_job(task, language, source);
  out.run = sandbox::judge(job, with, once_per_phase(tell), stop);
  const bool ours = out.run.result == sandbox::verdict::sandbox_failure;
  if (!ours && !stop.stop_requested()) {
    tell("analysing");
    out.analysis = sandbox::analyse(language, source, with, stop);
  }
  auto facts = facts_of(out, language, source);
  if (out.run.result == sandbox::verdict::accepted && !stop.stop_requested())
    out.growth = grow(task, out, facts, language, source, with, tell, stop);
  out.worth = award(facts).value_or(score{});
  if (stop.stop_requested()) out.run.result = sandbox::verdict::cancelled;
  return out;
}

} // namespace assay::cli
