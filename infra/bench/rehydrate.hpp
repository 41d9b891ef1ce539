#pragma once

#include "actors/core/ports.hpp"
#include "infra/bench/rebuild_bench.hpp"

#include <caf/fwd.hpp>

#include <array>

namespace assay::bench {

inline constexpr std::array<std::int64_t, 2> rehydrated_lengths{103, 1'003};

/// Appends `streams` unfinished sessions of `events` events each and wakes every one through the bus, by a command that
/// it has in its history: the answer needs the whole state and changes nothing. The candidate's lease is held already,
/// as it is for whoever practises.
rehydration_figures rehydrate(
    caf::actor_system& system, const event_log_actor& log, const postgres::connection_options& database,
    std::int64_t events, int streams);

} // namespace assay::bench
