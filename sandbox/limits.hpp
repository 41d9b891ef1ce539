#pragma once

#include <chrono>
#include <cstdint>

namespace assay::sandbox {

/// What one sandboxed program may use. A value of 0 or less is refused when a plan is made: nothing runs without
/// limits.
struct limits {
  std::chrono::milliseconds wall{10'000}; ///< from start to end of the whole program
  std::chrono::milliseconds cpu{10'000};  ///< user and system time of each of its processes; rounded up to seconds
  std::int64_t memory_bytes = 512LL * 1024 * 1024;
  std::int64_t stack_bytes = 64LL * 1024 * 1024; ///< of the main thread; only what is touched counts as memory
  int processes = 32;                            ///< processes and threads at once
  int open_files = 64;
  std::int64_t file_bytes = 16LL * 1024 * 1024;  ///< the largest file it may write
  std::int64_t disk_bytes = 64LL * 1024 * 1024;  ///< its private tmpfs, which also counts as memory
  std::int64_t output_bytes = 4LL * 1024 * 1024; ///< stdout, stderr and one answer, each
};

} // namespace assay::sandbox
