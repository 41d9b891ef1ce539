#pragma once

#include "infra/app/node.hpp"
#include "tests/faults/journal.hpp"

#include <atomic>
#include <string>
#include <vector>

namespace assay::test {

/// Exit codes of the player.
inline constexpr int played = 0;
inline constexpr int taken_over = 5;

/// Plays sessions through the bus, a thread a candidate: opens one, goes wrong, asks for a hint, hands the solution in
/// or skips; what it does follows from the session's id. Goes on with an open session first. Blocks.
int play(
    app::node& node, journal& notes, const std::vector<std::string>& candidates, int sessions,
    const std::atomic<bool>& stop);

/// Takes the lease of a candidate for a second, says so, waits for a line on standard input, and only then appends
/// under that lease.
int hold(app::node& node, journal& notes, const std::string& candidate);

/// Appends to sessions through the log itself, without a lease, from several threads that take turns in conflicting.
/// Who finds another version reads the stream and tries the same command again.
int append(
    app::node& node, journal& notes, const std::vector<std::string>& keys, int callers, int count,
    const std::atomic<bool>& stop);

} // namespace assay::test
