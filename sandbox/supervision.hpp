#pragma once

#include "sandbox/host.hpp"
#include "sandbox/job.hpp"
#include "sandbox/profile.hpp"
#include "sandbox/result.hpp"

#include <string>
#include <vector>

namespace assay::sandbox {

/// Refuses a job without limits, with unsafe paths or without a command, whatever the launcher. Pure.
result<void> refuse_unsafe(const job& what);

/// Which rlimits stand in for a control group that is not there.
struct stand_ins {
  support for_processes = support::no;
  support for_memory = support::no;
};

/// What the supervisor is told of a job, the program's command not included. Pure.
std::vector<std::string> supervisor_arguments(const profile& how, const job& what, const stand_ins& rlimits);

bool allows(const profile& how, loosening l);

inline constexpr std::int64_t mib = 1024 * 1024;
/// Of memory, beside the program's own: the launcher's helpers, the supervisor, and its copy in memory.
inline constexpr std::int64_t overhead_bytes = 8 * mib;

} // namespace assay::sandbox
