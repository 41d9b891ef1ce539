#pragma once

#include <chrono>
#include <cstdint>

namespace assay::sandbox {

/// What one sandboxed program may use. A value of 0 is no limit of that kind and is refused for hostile programs.
struct limits {
  std::chrono::milliseconds wall{10'000}; ///< from start to end of the whole program
  std::chrono::milliseconds cpu{10'000};  ///< user and system time of all its processes
  std::int64_t memory_bytes = 512LL * 1024 * 1024;
  int processes = 32;                     ///< processes and threads at once
  int open_files = 64;
  std::int64_t file_bytes = 16LL * 1024 * 1024;  ///< the largest file it may write
  std::int64_t disk_bytes = 64LL * 1024 * 1024;  ///< its private tmpfs
  std::int64_t output_bytes = 4LL * 1024 * 1024; ///< stdout and stderr, each
};

} // namespace assay::sandbox
