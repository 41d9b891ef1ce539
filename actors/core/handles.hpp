#pragma once

#include "actors/core/bus_messages.hpp"
#include "actors/core/work.hpp"
#include "events/core/envelope.hpp"

#include <caf/fwd.hpp>

/// The handles that travel inside messages; they must have a type id, so they are named before the block of ids.
namespace assay {

/// Receives transient progress.
using progress_actor = caf::typed_actor<caf::result<void>(progress)>;

/// Does effectful work for entities. Does not block: it asks ports and answers later.
using specialist_actor = caf::typed_actor<
    // Does the work once. Doing it again under the same occurrence is harmless. Errors: cancelled, or why it cannot be
    // done.
    caf::result<work_result>(work),
    // Stops it; its asker is answered with `ec::cancelled`.
    caf::result<void>(cancel_work)>;

/// Receives what it watches.
using watcher_actor = caf::typed_actor<
    // An event of the watched stream; in order, without gaps, each once.
    caf::result<void>(recorded_event),
    // Progress about it; may be lost.
    caf::result<void>(progress)>;

} // namespace assay
