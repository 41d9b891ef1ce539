#pragma once

#include "actors/core/dispatcher.hpp"
#include "actors/core/ports.hpp"
#include "actors/core/type_ids.hpp"

#include <caf/fwd.hpp>
#include <caf/result.hpp>
#include <caf/typed_actor.hpp>

#include <chrono>
#include <string>

namespace assay {

/// The one way in for every edge: commands in, replies out, events to watch. It wakes the entity that a command is for,
/// under the lease of the candidate that it concerns, and prolongs that lease while one of their entities lives.
using bus_actor = caf::typed_actor<
    // Errors: busy_elsewhere, unknown_command, whatever the entity refuses, or a category `retry`.
    caf::result<command_reply>(command_envelope),
    // Begins to watch until the watcher dies.
    caf::result<void>(watch_subject, watcher_actor),
    // An entity tells what was appended.
    caf::result<void>(std::vector<recorded_event>),
    // A specialist tells how far it is.
    caf::result<void>(progress),
    // Stops all entities and gives the leases back.
    caf::result<void>(leave)>;

/// Where an entity's effects go.
struct bus_ports {
  event_log_actor log;
  dispatcher_actor dispatcher;
};

/// How long a process that hangs keeps its candidates from others.
inline constexpr std::chrono::milliseconds default_lease_time{15'000};

/// `holder` names this process in leases: unique for each start. A lease runs for `lease_time` and is prolonged three
/// times in it.
bus_actor spawn_bus(
    caf::actor_system& system, bus_ports ports, std::string holder,
    std::chrono::milliseconds lease_time = default_lease_time);

} // namespace assay
