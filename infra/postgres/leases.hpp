#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"

#include <caf/actor_system.hpp>

namespace assay::postgres {

/// Keeps leases, by the database's clock. Its connection stands for this process: the server forgets it when the
/// process ends, and the leases asked for through it are free at once. After a reconnect the new connection takes the
/// place of the lost one; a lease that another process took in between answers stale_epoch at its next use.
using lease_actor = caf::typed_actor<
    // Grants a lease, or busy_elsewhere.
    caf::result<lease>(acquire_lease),
    // Prolongs or gives back a lease; stale_epoch when it was lost.
    caf::result<void>(renew_lease)>;

/// Spawns a detached actor that blocks in libpqxx. The database must not be behind a pooler that shares connections.
lease_actor spawn_leases(caf::actor_system& system, connection_options database);

} // namespace assay::postgres
