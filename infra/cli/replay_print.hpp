#pragma once

#include "infra/cli/console.hpp"
#include "infra/cli/replay_history.hpp"

#include <optional>

namespace assay::cli {

/// A session for a person, on stdout: its timeline, and why each score is what it is.
void print(const console& term, const session_history& history);

/// How the ratings moved in a session, below it.
void print(const console& term, const rating_move& move);

} // namespace assay::cli
