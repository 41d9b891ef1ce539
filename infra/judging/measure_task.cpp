#include "infra/judging/measure_task.hpp"

#include "infra/catalogue/jobs.hpp"
#include "sandbox/judge/generate.hpp"
#include "sandbox/judge/growth.hpp"
#include "sandbox/judge/measure.hpp"

namespace assay {

prepared_measurement prepare_measuring(const catalogue::task& task, const std::string& language, std::string source) {
  return {
      catalogue::to_generate_job(task, language), catalogue::to_measure_job(task, language, std::move(source)),
      task.time_class};
}

measured measure_task(
    const prepared_measurement& what, sandbox::launcher& with, const sandbox::progress_fn& tell, std::stop_token stop) {
  measured out;
  if (what.generate.sizes.empty()) { // nothing grows, so nothing is told
    out.outcome.result = sandbox::verdict::accepted;
    return out;
  }
  const auto inputs = sandbox::generate(what.generate, with, {}, stop);
  if (inputs.result != sandbox::verdict::accepted) {
    // A generator is ours: whatever it did, the candidate has no part in it.
    out.outcome.result =
        inputs.result == sandbox::verdict::cancelled ? inputs.result : sandbox::verdict::sandbox_failure;
    out.outcome.detail = "the generator of the task failed: " + inputs.detail;
    return out;
  }
  auto job = what.measure;
  for (std::size_t i = 0; i < inputs.arguments.size(); ++i)
    job.inputs.push_back({what.generate.sizes.at(i), inputs.arguments[i]});
  out.outcome = sandbox::measure(job, with, tell, stop);
  const auto found = sandbox::growth_of(out.outcome.samples);
  out.growth = sandbox::to_string(found.what);
  out.confidence = found.confidence;
  return out;
}

} // namespace assay
