#pragma once

#include "events/submission.hpp"
#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"

#include <cmath>
#include <set>
#include <string>

/// What the sandbox found, as facts. Pure.
namespace assay {

/// Milliseconds as events record them: to the microsecond. More digits are below the noise of any run and only fill the
/// log.
inline double recorded_ms(double ms) { return std::round(ms * 1'000) / 1'000; }

verdict to_fact(sandbox::verdict v);

execution_completed execution_fact(const sandbox::judge_outcome& outcome, int attempt);
tests_judged tests_fact(const sandbox::judge_outcome& outcome, const std::set<std::string>& visible, int attempt);
metrics_collected metrics_fact(const sandbox::measure_outcome& outcome, int attempt);

/// What the candidate is told beyond the facts, as JSON text, empty when that is nothing: `detail` (compiler messages)
/// and, when a visible case failed, `example` {id, arguments (of a program: stdin), expected, any_of?, exact, actual?,
/// detail}; `exact` says whether the first difference between expected and actual is the mistake. Nothing of a hidden
/// case is in it, and nothing that the program printed, since it can print a hidden case.
std::string report_for_candidate(
    const sandbox::judge_outcome& outcome, const sandbox::judge_job& job, const std::set<std::string>& visible);

} // namespace assay
