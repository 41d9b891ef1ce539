#pragma once

#include "actors/core/dispatcher.hpp"

#include <caf/fwd.hpp>

#include <functional>
#include <string>

namespace assay {

/// How to make a specialist and what it offers. `make` runs in the supervisor, once for each life.
struct specialist_spec {
  std::string name;
  join_specialist offer;
  std::function<specialist_actor(caf::actor_system&)> make;
};

/// Keeps one specialist alive: makes it, offers it to the dispatcher, and when it dies makes another one after a pause
/// that doubles from 0.1 s to 10 s and starts anew after a minute of life. Ends, and ends its specialist, when it is
/// sent an exit.
caf::actor spawn_supervised(caf::actor_system& system, dispatcher_actor dispatcher, specialist_spec spec);

} // namespace assay
