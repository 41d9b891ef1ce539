#pragma once

#include "events/wish.hpp"
#include "projections/sessions/sessions.hpp"
#include "projections/skill/skill.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace assay {

/// A wish for any task in a language, with all that a choice looks at. `latest` are the candidate's sessions, the
/// newest first. Pure. Strengths are rounded to the hundredth, far below any uncertainty: a wish is recorded twice.
task_wish wish_for(
    const skill_profile& profile, const std::vector<session_row>& latest, const std::string& language,
    std::int64_t now_us);

} // namespace assay
