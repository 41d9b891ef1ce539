#pragma once

#include "actors/core/sandbox_port.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// The generator: chooses tasks from the catalogue and gives their hints (work kinds choose_task and give_hint). It
/// tells the sandbox what it chose, so that the reference is compiled while the candidate thinks.
specialist_actor spawn_generator(caf::actor_system& system, catalogue_actor catalogue, sandbox_actor sandbox);

} // namespace assay
