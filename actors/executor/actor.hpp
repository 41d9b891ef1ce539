#pragma once

#include "actors/core/ports.hpp"
#include "actors/core/sandbox_port.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// Where a specialist that runs programs gets its material and its runs.
struct execution_ports {
  catalogue_actor catalogue;
  evidence_actor evidence;
  sandbox_actor sandbox;
};

/// The executor: judges and measures submissions (work kinds execute and measure).
specialist_actor spawn_executor(caf::actor_system& system, execution_ports ports);

} // namespace assay
