#pragma once

#include "projections/core/projection.hpp"
#include "projections/score/scores.hpp"
#include "projections/sessions/sessions.hpp"
#include "projections/skill/skill.hpp"
#include "projections/skill/task_rating.hpp"

#include <vector>

namespace assay {

/// Every view that this build keeps.
inline std::vector<projection> all_views() {
  return {erase_type<session_row>(), erase_type<score_row>(), erase_type<skill_profile>(), erase_type<task_rating>()};
}

} // namespace assay
