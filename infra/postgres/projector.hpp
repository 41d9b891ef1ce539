#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"
#include "projections/core/projection.hpp"

#include <caf/actor_system.hpp>

#include <chrono>
#include <vector>

namespace assay::postgres {

struct projector_options {
  connection_options database = {};    ///< already migrated
  std::int64_t batch = 1'000;          ///< the most events in one transaction
  std::chrono::milliseconds poll{200}; ///< how often to look for new events when nobody waits for any
};

} // namespace assay::postgres

namespace assay {

/// Spawns the runner of the views and their reader. The actor itself never blocks: one detached actor folds (see
/// folder.hpp), another reads rows; each has a connection. `wait_for_position` makes it look at once instead of at the
/// next poll. A projection that fails on an event stops there; the reason is logged once and kept in its checkpoint,
/// others go on, and whoever waits for a position that it has not reached is told the error. Rows are those of the live
/// generation.
views_actor
spawn_projector(caf::actor_system& system, postgres::projector_options options, std::vector<projection> projections);

} // namespace assay
