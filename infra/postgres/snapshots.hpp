#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"

#include <caf/actor_system.hpp>

namespace assay {

/// Spawns the cache of folded states, a detached actor that blocks in libpqxx. A snapshot is answered when its state is
/// the one that was kept, byte for byte, and the log holds the event that it ends at with the same chain hash. It is
/// kept when the subject has a key, ordered with erasures: none is left behind by one.
snapshots_actor spawn_postgres_snapshots(caf::actor_system& system, postgres::connection_options database);

} // namespace assay
