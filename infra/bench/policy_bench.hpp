#pragma once

#include "infra/bench/forecast.hpp"
#include "infra/bench/pupils.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::bench {

/// How one way of choosing tasks did. Shares are of all sessions, or of all candidates.
struct policy_figures {
  std::string policy;
  double in_zone = 0;                  ///< sessions whose true chance of success was from 55 to 85 %
  double too_hard = 0;                 ///< below 55 %
  double mean_chance = 0;              ///< true
  double repeats = 0;                  ///< sessions with a task that the candidate had seen before
  double topics = 0;                   ///< mean number of topics that a candidate practised
  double within_150 = 0;               ///< candidates whose overall rating is so near the truth after 15 sessions
  double within_100 = 0;               ///< after 30
  double median_until = 0;             ///< sessions until it is within 100 points, and is so three times in a row
  double share_until = 0;              ///< candidates who get there at all
  std::vector<double> zone_by_session; ///< `in_zone` of the first session, the second, ...
};

struct policy_bench_figures {
  pupil_options world;
  std::vector<policy_figures> policies; ///< target, streak, random
  rivals predicted;                     ///< of the random policy's sessions, before each
  double task_error = 0;                ///< target: mean distance of a task's rating from its truth at the end
  double task_error_before = 0;         ///< of what its level declares
};

/// Plays all candidates through the three policies with the same tasks and the same luck: the real deciders choose, the
/// real folds learn. `step` is told what is being done. The same options give the same figures.
policy_bench_figures measure_policies(const pupil_options& options, const std::function<void(std::string_view)>& step);

} // namespace assay::bench
