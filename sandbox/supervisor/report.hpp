#pragma once

#include <cstdint>

namespace assay::sandbox::report {

/// The file descriptors that a sandboxed program is started with, fixed so that plans are pure and drivers simple.
inline constexpr int requests_fd = 3; ///< the program reads frames here
inline constexpr int answers_fd = 4;  ///< and answers here
/// Where the supervisor reports; the program never has it. A SOCK_SEQPACKET socket with a message each, or in a
/// container a pipe, where a message is followed by the bytes that it announces.
inline constexpr int status_fd = 5;

/// The kinds of messages of the supervisor.
enum class kind : std::uint8_t {
  hello = 1,   ///< from the supervisor, before anything else
  started = 2, ///< from the program's process, just before its first instruction
  unrunnable,  ///< the program could not be executed: `number` is errno
  file,        ///< `number` bytes of a file follow as `bytes` messages
  bytes,       ///< up to `chunk` raw bytes after the header
  ended,       ///< the last one: everything inside is dead
  // In a container only, where the supervisor owns all channels:
  out,     ///< as `bytes`, of the program's stdout
  err,     ///< as `bytes`, of its stderr
  answers, ///< as `bytes`, of what it wrote to `answers_fd`; says what it had used by then
  usage    ///< what it has used so far, several times a second
};

inline constexpr std::int64_t chunk = 32 * 1024;
inline constexpr int longest_path = 255;

struct message {
  kind what = kind::hello;
  std::int32_t number = 0;       ///< `ended`: the raw wait status; `unrunnable`: errno; else how many bytes follow
  std::int64_t cpu_us = 0;       ///< `ended`: of all processes that were waited for; else of the program's main process
  std::int64_t peak_kb = 0;      ///< resident memory: of the largest process (`ended`), of the main process
  std::int64_t starved_us = 0;   ///< how long the main thread was ready to run and waited for a processor
  std::int64_t memory_kills = 0; ///< in a container: how often the kernel killed for want of memory
  char path[longest_path + 1] = {}; ///< `file`: relative to `/work`
};

/// What a launcher sends into a container: first a tar (see docker/parcel.hpp), then any number of these. A `requests`
/// is followed by `length` bytes for `requests_fd`.
enum class order : std::uint32_t { requests = 1, close_requests = 2 };

struct order_head {
  order what = order::requests;
  std::uint32_t length = 0;
};

} // namespace assay::sandbox::report
