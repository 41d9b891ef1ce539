#pragma once

#include "events/submission.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// The recorded facts of one attempt: all that a rubric may read.
struct attempt_facts {
  int attempt = 1;
  int hints = 0; ///< given before this attempt
  tests_judged tests;
  std::optional<metrics_collected> metrics;
  std::optional<analysis_completed> analysis;
  std::optional<review_completed> review;
};

/// Whether measuring on large inputs ended so that the solution is no solution. Running out of time there is none of
/// that: the efficiency pays for it.
bool fails_large_inputs(verdict measured) noexcept;

/// What is said of the whole attempt: the verdict of the cases or, when they passed, that of the large inputs.
verdict verdict_of(const attempt_facts& facts) noexcept;

struct score {
  int rubric = 1;
  std::vector<score_part> parts;
  double total = 0; ///< 0 to 100, to one decimal
  friend bool operator==(const score&, const score&) = default;
};

/// The rubric that new attempts are scored with.
inline constexpr int current_rubric = 1;

/// Scores an attempt under a rubric; nothing when there is no such rubric. Pure: the same facts give the same score for
/// ever.
///
/// Rubric 1: correctness 60 (share of passed cases; a failed large input is one more), efficiency 15 (growth and time
/// beside the reference), quality 10 (findings of the analyzer), review 15. While a case fails the last three give
/// nothing. What could not be measured for no fault of the candidate is left out, and the rest is scaled to 100. Each
/// hint costs 5, each earlier attempt 5 (20 at most).
std::optional<score> award(const attempt_facts& facts, int rubric = current_rubric);

/// Every rubric by its number. A rubric is never changed or removed, since recorded scores name it.
using rubric_table = std::map<int, score (*)(const attempt_facts&)>;
const rubric_table& known_rubrics();

/// The same under a rubric of a given table.
std::optional<score> award(const attempt_facts& facts, int rubric, const rubric_table& rubrics);

} // namespace assay
