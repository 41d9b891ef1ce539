#pragma once

#include "actors/core/handles.hpp"
#include "actors/core/sandbox_port.hpp"
#include "sandbox/launcher.hpp"

#include <caf/fwd.hpp>

#include <memory>

namespace assay {

/// The sandbox port over a launcher. Each run has a thread of its own (a detached actor) which waits for a slot, so the
/// number of runs at once is the number of slots; the dispatcher bounds how many wait. Progress goes to `watchers`.
/// When the actor ends, all runs are stopped.
sandbox_actor
spawn_sandbox(caf::actor_system& system, std::shared_ptr<sandbox::launcher> launcher, progress_actor watchers);

} // namespace assay
