#include "infra/judging/reference_answers.hpp"

#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/jobs.hpp"

namespace assay {

using sandbox::verdict;

sandbox::judge_outcome
judge_patiently(const sandbox::judge_job& what, sandbox::launcher& with, const std::stop_token& stop) {
  constexpr int tries = 3;
  auto got = sandbox::judge(what, with, {}, stop);
  for (int i = 1; i < tries && got.result == verdict::time_limit; ++i) got = sandbox::judge(what, with, {}, stop);
  return got;
}

reference_answers ask_reference(
    const catalogue::task& t, const std::string& language, const std::vector<std::string>& names,
    std::vector<nlohmann::json> inputs, sandbox::launcher& with, const std::stop_token& stop) {
  auto job = catalogue::to_judge_job(t, language, catalogue::reference(t, language)->source);
  job.compare = sandbox::anything{};
  job.cases.clear();
  for (std::size_t i = 0; i < inputs.size(); ++i) job.cases.push_back({names.at(i), std::move(inputs[i]), ""});
  reference_answers made{judge_patiently(job, with, stop), std::move(job.cases)};
  if (made.got.result != verdict::accepted) return made;
  const bool any = std::holds_alternative<sandbox::any_of>(t.checker);
  for (std::size_t i = 0; i < made.cases.size(); ++i) {
    const auto& answer = *made.got.cases.at(i).actual;
    made.cases[i].expected = any ? nlohmann::json::array({answer}) : answer;
  }
  return made;
}

sandbox::judge_job like_the_reference(
    const catalogue::task& t, const std::string& language, std::string source, const reference_answers& answers) {
  auto job = catalogue::to_judge_job(t, language, std::move(source));
  job.cases = answers.cases;
  return job;
}

std::string trouble_of(const sandbox::judge_outcome& got) {
  for (const auto& each : got.cases) {
    if (each.result == verdict::accepted || each.result == verdict::skipped) continue;
    return std::string{to_string(each.result)} + " in case " + each.id +
           (each.detail.empty() ? "" : ": " + each.detail);
  }
  return std::string{to_string(got.result)} + (got.detail.empty() ? "" : ": " + got.detail);
}

} // namespace assay
