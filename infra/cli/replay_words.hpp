#pragma once

#include "events/streams.hpp"

#include <string>

namespace assay::cli {

/// What an event of a session says, as one English sentence without a full stop. Holds no text of the candidate.
std::string in_words(const session_event& e);

} // namespace assay::cli
