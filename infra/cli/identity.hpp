#pragma once

#include "events/core/ids.hpp"
#include "infra/app/node.hpp"

#include <cstdint>
#include <string>

namespace assay::cli {

/// The name of the person at this terminal: the given one, else $ASSAY_CANDIDATE, else the user's login name.
std::string candidate_name(const std::string& given);

/// The id behind a name that is used in terminals, or the id itself when the text is one. A name whose candidate was
/// erased and that was used again since then means the latest one.
result<candidate_id> find_candidate(app::node& node, const std::string& name_or_id);

/// The id to practise under: the same, but another one when that candidate was erased, so that the name begins anew.
result<candidate_id> practising_candidate(app::node& node, const std::string& name_or_id);

/// The position at which a candidate was erased; 0 when they were not.
result<std::int64_t> erased_at(app::node& node, const candidate_id& candidate);

} // namespace assay::cli
