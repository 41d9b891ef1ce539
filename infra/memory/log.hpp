#pragma once

#include "actors/core/ports.hpp"

#include <caf/actor_system.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace assay::memory {

/// Evidence that appends have stored: the log writes it, the evidence actor reads it. Safe for several threads.
class evidence_store {
public:
  void put(const sealed_evidence& evidence);
  std::optional<sealed_evidence> get(const evidence_id& id) const;

private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, sealed_evidence> kept_;
};

struct log_options {
  std::shared_ptr<evidence_store> evidence = {}; ///< empty: evidence is thrown away
  std::function<std::int64_t()> now_us =
      {}; ///< microseconds since 1970 for `recorded_at_us`; empty: the system's clock
};

} // namespace assay::memory

namespace assay {

/// Spawns a log that lives in memory, with the semantics of the Postgres one: chain, repeated commands, leases and
/// epochs. Leases expire by the actor clock, so simulated time works. `data` and `meta` are kept as they were written,
/// not reformatted. An event that is no JSON or holds an escaped NUL is event_malformed, as jsonb would have it.
event_log_actor spawn_memory_log(caf::actor_system& system, memory::log_options options = {});

} // namespace assay
