#pragma once

#include "actors/core/ports.hpp"
#include "actors/core/sandbox_port.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// The generator: chooses tasks from the catalogue, by the ratings that they have earned in the views, and gives their
/// hints (work kinds choose_task and give_hint).
specialist_actor spawn_generator(caf::actor_system& system, catalogue_actor catalogue, views_actor views);

} // namespace assay
