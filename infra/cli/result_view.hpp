#pragma once

#include "events/submission.hpp"
#include "infra/cli/console.hpp"
#include "infra/cli/session_client.hpp"
#include "infra/cli/translate.hpp"
#include "projections/skill/skill.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace assay::cli {

/// Everything that a candidate is shown of a judged attempt.
struct result_view {
  score_awarded score;
  tests_judged tests;
  execution_completed execution;
  std::optional<metrics_collected> metrics;
  std::vector<finding> findings;
  std::vector<std::string> messages; ///< of the findings, in their order
  std::optional<review_completed> review;
  nlohmann::json remarks; ///< of the review: [{line, rule, text}]
  nlohmann::json report;  ///< {detail?, example?}
  std::optional<rating_change> change;
};

/// Collects it for the latest scored attempt of the client's session; waits until the profile knows the score.
result_view collect_result(session_client& client);

/// Prints it for a person. `function`: the name of the task's function, for the failing example.
void print_result(const console& term, const translator& tr, const result_view& view);

/// A reason in the candidate's language.
std::string reason_text(const translator& tr, const reason& why);

/// "accepted" and the like in the candidate's language.
std::string verdict_text(const translator& tr, verdict v);

} // namespace assay::cli
