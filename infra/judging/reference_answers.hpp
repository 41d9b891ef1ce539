#pragma once

#include "infra/catalogue/task_spec.hpp"
#include "sandbox/judge/judge.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>
#include <string>
#include <vector>

namespace assay {

/// Judges what should get through in time, again when it does not: machines are busy.
sandbox::judge_outcome
judge_patiently(const sandbox::judge_job& what, sandbox::launcher& with, const std::stop_token& stop);

/// What the reference of a language answers to generated inputs.
struct reference_answers {
  sandbox::judge_outcome got;            ///< accepted: it got through all of them
  std::vector<sandbox::test_case> cases; ///< an input each, with its answer as the expected one
};

/// Runs the reference, which must be there, over inputs; `names` has one for each.
reference_answers ask_reference(
    const catalogue::task& t, const std::string& language, const std::vector<std::string>& names,
    std::vector<nlohmann::json> inputs, sandbox::launcher& with, const std::stop_token& stop);

/// The job that holds a source against the reference's answers, compared as the task compares. Where a task has several
/// right answers (`any_of`), only the reference's counts.
sandbox::judge_job like_the_reference(
    const catalogue::task& t, const std::string& language, std::string source, const reference_answers& answers);

/// The first case that is not accepted, in words; else the whole run's reason.
std::string trouble_of(const sandbox::judge_outcome& got);

} // namespace assay
