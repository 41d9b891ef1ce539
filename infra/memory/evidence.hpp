#pragma once

#include "infra/memory/log.hpp"

namespace assay {

/// Spawns an evidence actor whose keys live in memory. It opens what the log with the same store was given.
evidence_actor spawn_memory_evidence(caf::actor_system& system, std::shared_ptr<memory::evidence_store> stored);

} // namespace assay
