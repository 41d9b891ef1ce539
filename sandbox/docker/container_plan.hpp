#pragma once

#include "sandbox/docker/engine.hpp"
#include "sandbox/job.hpp"
#include "sandbox/profile.hpp"
#include "sandbox/watched_process.hpp"

#include <nlohmann/json_fwd.hpp>

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace assay::sandbox {

/// What of a container is fixed when it is created.
struct container_shape {
  std::string image;
  std::int64_t disk_bytes = 0; ///< of /work
  auto operator<=>(const container_shape&) const = default;
};

/// What of a container can be changed until it is used.
struct container_limits {
  std::int64_t memory_bytes = 0; ///< without swap; includes the supervisor and files
  int processes = 0;             ///< the supervisor among them
  bool operator==(const container_limits&) const = default;
};

/// Everything that the docker launcher does for one job.
struct container_plan {
  container_shape shape;
  container_limits limits;
  std::vector<std::string> arguments;   ///< the supervisor's, then "--", then the program's
  std::vector<std::string> environment; ///< NAME=VALUE
  std::vector<std::string> degradations;
};

/// Pure: the same arguments give the same plan. Refuses what every launcher refuses.
result<container_plan>
make_container_plan(const profile& how, const job& what, const engine_facts& where, std::string image, dialogue talk);

/// The Engine's own runtime starts inside, with threads of its own, so a container is created with room for as many.
inline constexpr int least_processes_to_start = 24;

/// The body of the Engine's call that creates a container: all protections are in it. Pure.
nlohmann::json to_create(
    const container_shape& shape, const container_limits& limits, const std::map<std::string, std::string>& labels);

/// The body of the call that changes a container's limits. Pure.
nlohmann::json to_update(const container_limits& limits);

/// What is sent into the container: see `supervisor/unpack.hpp`.
result<std::string> make_parcel(const container_plan& p, const job& what, std::string_view filter);

} // namespace assay::sandbox
