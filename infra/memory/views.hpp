#pragma once

#include "actors/core/ports.hpp"
#include "projections/core/projection.hpp"

#include <caf/actor_system.hpp>

#include <vector>

namespace assay {

/// Spawns views whose rows live in memory. Each request first folds what `log` holds by then, so a row is never behind
/// an append that was answered before. A projection that fails on an event stops there, as in the Postgres runner.
views_actor spawn_memory_views(caf::actor_system& system, event_log_actor log, std::vector<projection> projections);

} // namespace assay
