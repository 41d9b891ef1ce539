#pragma once

#include "actors/core/ports.hpp"
#include "infra/postgres/connection.hpp"

#include <caf/actor_system.hpp>

#include <chrono>
#include <cstddef>

namespace assay::postgres {

struct log_options {
  connection_options database = {};    ///< already migrated
  std::size_t queue = 4'096;           ///< appends that wait or are under way; more are answered queue_full
  std::size_t batch_members = 1'024;   ///< the most appends in one commit
  std::size_t batch_bytes = 4U << 20U; ///< about the most bytes in one commit; one larger append goes alone
  std::size_t reads = 4'096;           ///< reads and lease requests under way; more are answered queue_full
  std::size_t readers = 2;             ///< connections that read
  std::chrono::milliseconds patience{
      10'000}; ///< how long appends outlast a lost connection; see writer.hpp for what then
};

} // namespace assay::postgres

namespace assay {

/// Spawns the log on Postgres. The actor itself never blocks: one detached writer commits (what arrives during a commit
/// goes into the next one), detached readers read, another keeps the leases; `readers + 2` threads and connections. The
/// order of appends that wait at the same time is not kept, except among those of one stream. Besides the errors of the
/// port: value_out_of_range for a request that no log could take, event_malformed for one that the database refuses (no
/// JSON, NUL, not UTF-8).
event_log_actor spawn_postgres_log(caf::actor_system& system, postgres::log_options options);

} // namespace assay
