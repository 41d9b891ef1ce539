#pragma once

#include "infra/postgres/batch.hpp"

#include <caf/actor_system.hpp>
#include <caf/timespan.hpp>
#include <caf/typed_actor.hpp>

#include <chrono>
#include <memory>
#include <vector>

/// The one that commits. In-doubt commits: a connection that breaks while a batch is under way leaves open whether the
/// batch was committed. The writer then connects again, with growing pauses, and sends *the same batch* once more. That
/// is safe because `append_batch` finds the members' command ids behind their expected versions: what was committed
/// comes back as `repeated` with its original place and only the rest is written. A first attempt that is still running
/// on the server holds the log's lock, so the second waits for it. Only when the deadline passes is a caller told
/// `in_doubt` (the statement had been sent at least once and its end was not seen) or `log_unavailable` (it certainly
/// was not committed).
namespace assay::postgres {

struct append_job {
  append_request request;
  append_answer answer;
};

/// How a batch crosses from the log's front to its writer: they share it, and the wake-up message says whose turn it
/// is. The front writes before it asks and after the answer; the writer in between. So a batch needs no message type of
/// its own.
using shared_batch = std::shared_ptr<std::vector<append_job>>;

/// Commits the shared batch; afterwards every job has its answer. Never answers with an error.
using writer_actor = caf::typed_actor<caf::result<void>(caf::tick_atom)>;

struct writer_options {
  connection_options database;
  std::chrono::milliseconds patience{10'000}; ///< how long a batch is tried again while there is no connection
};

/// Spawns a detached actor that blocks in libpqxx. It stops after the batch under way.
writer_actor spawn_writer(caf::actor_system& system, shared_batch batch, writer_options options);

} // namespace assay::postgres
