#pragma once

#include "actors/core/type_ids.hpp"

#include <caf/fwd.hpp>
#include <caf/result.hpp>
#include <caf/typed_actor.hpp>

namespace assay {

/// Brings work to specialists, local or remote: to the least loaded live one that does this sort, never more at once
/// than it takes. What waits is bounded. The work of a specialist that dies goes to another one, three times at most,
/// under the same occurrence; asking twice under one occurrence does it once and answers both.
using dispatcher_actor = caf::typed_actor<
    // Errors: queue_full, no_specialist or timed_out (at the work's deadline), cancelled, or the specialist's own.
    caf::result<work_result>(work),
    // Takes it out of the queue or stops it where it runs.
    caf::result<void>(cancel_work),
    // A specialist offers itself until it dies.
    caf::result<void>(join_specialist, specialist_actor)>;

/// At most this many works wait; further ones are answered with `ec::queue_full`.
inline constexpr std::size_t max_waiting_works = 1024;

dispatcher_actor spawn_dispatcher(caf::actor_system& system);

} // namespace assay
