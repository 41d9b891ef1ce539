#pragma once

#include "sandbox/result.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace assay::sandbox {

/// How bubblewrap is started. Sources of descriptors must be above every target; they are close-on-exec and stay so
/// here.
struct spawn_request {
  std::vector<std::string> arguments;     ///< argv, the program by its absolute path
  std::vector<std::pair<int, int>> files; ///< (descriptor here, number there)
  std::vector<int> doors;                 ///< files of control groups to enter through
  std::optional<unsigned> uid;            ///< to become this user and group, with no other groups; needs root
};

/// Starts the program with an empty environment and all signals blocked; it dies with the calling thread. The answer
/// comes once the program was executed; any failure before that is a problem. The caller must reap the process.
result<pid_t> spawn(const spawn_request& request);

} // namespace assay::sandbox
