#pragma once

#include "actors/core/ports.hpp"
#include "actors/core/sandbox_port.hpp"

#include <caf/fwd.hpp>

namespace assay {

/// The analyzer: static findings of compilers and linters, run in the sandbox (work kind analyse).
specialist_actor spawn_analyzer(caf::actor_system& system, evidence_actor evidence, sandbox_actor sandbox);

} // namespace assay
