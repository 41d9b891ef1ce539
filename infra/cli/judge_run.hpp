#pragma once

#include "infra/catalogue/task_spec.hpp"
#include "projections/score/rubric.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/launcher.hpp"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace assay::cli {

/// How the running time of a solution grows.
struct complexity {
  std::string growth = "unclear";
  double confidence = 0; ///< 0 to 1
  std::string expected;  ///< of the reference, as the task declares it
  std::string why;       ///< when it is unclear and the reason is known
};

/// All that can be said of one solution without a session.
struct judgement {
  sandbox::judge_outcome run;
  sandbox::analysis_outcome analysis;
  std::optional<complexity> growth; ///< only of an accepted solution
  score worth;                      ///< as a first attempt without hints, reviewed by the offline rules
};

/// Tests, analyses and (when accepted) measures a solution. Blocks; `tell` hears of each phase. After a stop request
/// the verdict is `cancelled`, and no program of the sandbox is left.
judgement judge_solution(
    const catalogue::task& task, const std::string& language, const std::string& source, sandbox::launcher& with,
    const std::function<void(std::string_view)>& tell, std::stop_token stop);

} // namespace assay::cli
