#pragma once

#include "infra/cli/profile_view.hpp"
#include "infra/cli/translate.hpp"

#include <string>
#include <vector>

namespace assay::cli {

/// "1612 +- 74", with the sign itself.
std::string text_of(const glicko2::rating& r);

/// "overall 1612 +- 74 after 23 scored sessions"
std::string summary_text(const translator& tr, const skill_profile& skill);

/// "+35 points over the last 10 scored sessions"; empty when there is no trend yet.
std::string trend_text(const translator& tr, const skill_profile& skill);

/// Topics in the candidate's language, with commas between them.
std::string topic_list(const translator& tr, const std::vector<std::string>& topics);

/// The task that comes next, and why.
std::string next_text(const translator& tr, const next_task& next);

} // namespace assay::cli
