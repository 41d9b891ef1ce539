#pragma once

#include "infra/cli/console.hpp"
#include "projections/sessions/sessions.hpp"
#include "projections/skill/skill.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace assay::cli {

/// What is known of a candidate: `latest` are their last sessions, the newest first.
struct candidate_view {
  std::string name; ///< as it was asked for
  skill_profile skill;
  std::vector<session_row> latest;
};

nlohmann::json to_json(const candidate_view& who);

/// For a person, on stdout; says how to begin when there is nothing yet.
void print(const console& term, const candidate_view& who);

} // namespace assay::cli
