#pragma once

#include "events/core/ids.hpp"
#include "infra/app/node.hpp"

#include <string>

namespace assay::cli {

/// The name of the person at this terminal: the given one, else $ASSAY_CANDIDATE, else the user's login name.
std::string candidate_name(const std::string& given);

/// The id behind a name that is used in terminals, or the id itself when the text is one.
result<candidate_id> find_candidate(app::node& node, const std::string& name_or_id);

} // namespace assay::cli
