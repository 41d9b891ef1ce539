#pragma once

#include "sandbox/limits.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

/// The closed list of ways in which a sandboxed program ends. `sandbox_failure` is our fault, `cancelled` our wish; all
/// others are the program's doing.
enum class status { exited, signalled, time_limit, memory_limit, output_limit, forbidden, cancelled, sandbox_failure };

/// The stored name, such as "time-limit".
std::string_view to_string(status s) noexcept;

/// A file that the program left in `/work`: a regular file when it was read; its content is not to be trusted.
struct output_file {
  std::string path;
  std::string content;
};

/// What became of one program.
struct outcome {
  status how = status::sandbox_failure;
  int exit_code = 0;               ///< when it exited
  int signal = 0;                  ///< when a signal ended it, whoever sent it; 0 otherwise
  double wall_ms = 0;              ///< from the launch to the end
  double cpu_ms = 0;               ///< user and system time of its processes; of the main one alone when it was killed
  std::int64_t peak_memory_kb = 0; ///< resident memory of its largest process
  std::string stdout_text;         ///< at most `limits::output_bytes`
  std::string stderr_text;
  std::vector<output_file> files;
  std::string reason;                    ///< of a sandbox failure, for operators
  std::vector<std::string> degradations; ///< protections that this machine could not give, by name
};

/// What made a launcher end a program before it ended by itself.
enum class cut { none, wall, output, stop };

/// The raw facts of an ending: a launcher gathers them and `settle` alone says what they mean.
struct ending {
  cut by = cut::none;
  bool started = false;  ///< the program's first instruction was reached
  bool reported = false; ///< the supervisor told the wait status
  int wait_status = 0;   ///< as of wait(2)
  std::int64_t memory_kills = 0;
  double cpu_ms = 0;
};

/// Pure. The most telling cause wins: our stop, then the limits, then the program's own ending.
status settle(const ending& facts, const limits& allowed) noexcept;

} // namespace assay::sandbox
