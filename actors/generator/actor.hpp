#pragma once

#include "actors/core/ports.hpp"
#include "actors/core/sandbox_port.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// What the generator asks.
struct generator_ports {
  catalogue_actor catalogue;
  views_actor views;
  sandbox_actor sandbox;
};

/// The generator: chooses tasks from the catalogue, by the ratings that they have earned in the views, and gives their
/// hints (work kinds choose_task and give_hint). It tells the sandbox what it chose, so that the reference is compiled
/// while the candidate thinks.
specialist_actor spawn_generator(caf::actor_system& system, generator_ports ports);

} // namespace assay
