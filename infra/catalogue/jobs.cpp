#include "infra/catalogue/jobs.hpp"

#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/suite.hpp"

#include <cmath>
#include <utility>

namespace assay::catalogue {

namespace {

sandbox::signature entry_of(const task& t) {
  return t.kind == task_kind::program ? sandbox::program_entry() : t.signature;
}

} // namespace

sandbox::judge_job to_judge_job(const task& t, std::string_view language, std::string source) {
  if (const auto found = t.programs.find(language); found != t.programs.end()) {
    auto whole = found->second;
    whole.head.clear();
    return to_judge_job(whole, source);
  }
  sandbox::judge_job job;
  job.language = language;
  job.source = std::move(source);
  job.kind = t.kind == task_kind::program ? sandbox::job_kind::program : sandbox::job_kind::function;
  job.entry = entry_of(t);
  for (const auto& c : t.cases) job.cases.push_back(c.call);
  job.compare = t.checker;
  const auto factor = t.limits.language_factors.find(language);
  const double scale = factor == t.limits.language_factors.end() ? 1.0 : factor->second;
  job.case_limit = std::chrono::milliseconds{std::llround(static_cast<double>(t.limits.case_time.count()) * scale)};
  job.memory_bytes = t.limits.memory_bytes;
  return job;
}

sandbox::measure_job to_measure_job(const task& t, std::string_view language, std::string source) {
  auto judged = to_judge_job(t, language, std::move(source));
  sandbox::measure_job job;
  job.language = language;
  job.source = std::move(judged.source);
  job.reference_source = reference(t, language)->source;
  job.entry = judged.entry;
  job.kind = judged.kind;
  job.case_limit = judged.case_limit * 5;
  job.memory_bytes = judged.memory_bytes;
  job.compare = t.checker;
  job.expected = sandbox::growth_class_from_string(t.time_class);
  return job;
}

sandbox::generate_job to_generate_job(const task& t, std::string_view language) {
  return {t.scaling.generator_source, entry_of(t), t.scaling.sizes_for(language), t.scaling.seed};
}

} // namespace assay::catalogue
