#include "infra/cli/judge_run.hpp"

#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/jobs.hpp"
#include "sandbox/judge/analyse.hpp"
#include "sandbox/judge/generate.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/judge.hpp"
#include "sandbox/judge/measure.hpp"

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

complexity grow(
    const catalogue::task& task, const sandbox::judge_job& judged, sandbox::launcher& with, const teller& tell,
    const std::stop_token& stop) {
  complexity out;
  out.expected = task.time_class;
  if (catalogue::reference(task, judged.language) == nullptr || task.scaling.sizes_for(judged.language).empty()) {
    out.why = "the task has nothing to compare with in " + judged.language;
    return out;
  }
  tell("making the growing inputs");
  const auto plan = catalogue::to_generate_job(task, judged.language);
  const auto inputs = sandbox::generate(plan, with, {}, stop);
  if (inputs.result != sandbox::verdict::accepted) {
    out.why = "the task's generator failed: " + inputs.detail;
    return out;
  }
  auto job = catalogue::to_measure_job(task, judged.language, judged.source);
  for (std::size_t i = 0; i < inputs.arguments.size(); ++i)
    job.inputs.push_back({plan.sizes.at(i), inputs.arguments[i]});
  const auto measured = sandbox::measure(job, with, once_per_phase(tell), stop);
  const auto found = sandbox::growth_of(measured.samples);
  out.growth = sandbox::to_string(found.what);
  out.confidence = found.confidence;
  if (found.what == sandbox::growth_class::unclear)
    out.why = measured.result == sandbox::verdict::accepted
                  ? "the running times do not tell the classes apart"
                  : "the large inputs ended with " + std::string{to_string(measured.result)};
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
  if (out.run.result == sandbox::verdict::accepted && !stop.stop_requested())
    out.growth = grow(task, job, with, tell, stop);
  if (stop.stop_requested()) out.run.result = sandbox::verdict::cancelled;
  return out;
}

} // namespace assay::cli
