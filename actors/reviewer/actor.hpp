#pragma once

#include "actors/core/ports.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// The reviewer (work kind review). Offline: rules only, and the review says so.
specialist_actor spawn_reviewer(caf::actor_system& system, evidence_actor evidence);

} // namespace assay
