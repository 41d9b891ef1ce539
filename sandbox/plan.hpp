#pragma once

#include "sandbox/host.hpp"
#include "sandbox/job.hpp"
#include "sandbox/profile.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace assay::sandbox {

/// Something bubblewrap reads from a descriptor of this number.
struct data_source {
  enum class origin { seccomp_filter, supervisor, file } from = origin::file;
  int number = 0;
  std::size_t file_index = 0; ///< into `job::files`
};

/// Everything a launcher does for one job. It knows no policy: all of it is here.
struct plan {
  std::vector<std::string> arguments; ///< of bubblewrap, itself first; then the supervisor's, then the program's
  std::vector<data_source> data;
  std::optional<unsigned> uid;         ///< the user to become before anything else
  std::int64_t group_memory_bytes = 0; ///< of the control group; includes bubblewrap, the supervisor and files
  std::int64_t group_processes = 0;
  std::vector<loosening> allow;          ///< each to be logged as a warning
  std::vector<std::string> degradations; ///< protections that this machine cannot give, by name
};

/// Pure: the same arguments give the same plan. Refuses a job without limits, with unsafe paths or without a command,
/// and a machine that cannot sandbox at all.
result<plan> make_plan(const profile& how, const job& what, const host& where, std::optional<unsigned> uid);

/// For golden files and people.
nlohmann::json to_json(const plan& p);

} // namespace assay::sandbox
