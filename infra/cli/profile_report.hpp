#pragma once

#include "infra/cli/console.hpp"
#include "infra/cli/profile_view.hpp"
#include "infra/cli/translate.hpp"
#include "infra/picture/profile_picture.hpp"

#include <nlohmann/json_fwd.hpp>

namespace assay::cli {

nlohmann::json to_json(const candidate_view& who);

/// For a person, on stdout; says how to begin when there is nothing yet.
void print(const console& term, const translator& tr, const candidate_view& who);

/// For a chat.
picture::profile_picture picture_of(const translator& tr, const candidate_view& who);

} // namespace assay::cli
