#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"

#include <caf/actor_system.hpp>

namespace assay {

/// Spawns a detached actor that blocks in libpqxx. Keys of subjects are read from the database for every message and
/// kept nowhere else, so a destroyed key is gone at once in every process. A subject whose key was destroyed (its row
/// is there without a key) gets evidence_erased for sealing, too; when the row itself is gone, sealing makes a new key,
/// and what was sealed under the old one answers evidence_erased. `open_evidence` finds only what an append has stored.
evidence_actor spawn_postgres_evidence(caf::actor_system& system, postgres::connection_options database);

} // namespace assay
