#pragma once

#include <cstdint>

namespace assay::sandbox::report {

/// The file descriptors that a sandboxed program is started with, fixed so that plans are pure and drivers simple.
inline constexpr int requests_fd = 3; ///< the program reads frames here
inline constexpr int answers_fd = 4;  ///< and answers here
inline constexpr int status_fd = 5;   ///< the supervisor's socket (SOCK_SEQPACKET); the program never has it

/// The kinds of messages on the status socket; each message is one `message`, a `file` is followed by its bytes.
enum class kind : std::uint8_t {
  hello = 1,   ///< from the supervisor, before anything else
  started = 2, ///< from the program's process, just before its first instruction
  unrunnable,  ///< the program could not be executed: `number` is errno
  file,        ///< `number` bytes of a file follow as `bytes` messages
  bytes,       ///< up to `chunk` raw bytes after the header
  ended        ///< the last one: everything inside is dead
};

inline constexpr std::int64_t chunk = 32 * 1024;
inline constexpr int longest_path = 255;

struct message {
  kind what = kind::hello;
  std::int32_t number = 0;  ///< `ended`: the raw wait status; `unrunnable`: errno; `file` and `bytes`: how many bytes
  std::int64_t cpu_us = 0;  ///< `ended`: of all processes that were waited for
  std::int64_t peak_kb = 0; ///< `ended`: resident memory of the largest process
  char path[longest_path + 1] = {}; ///< `file`: relative to `/work`
};

} // namespace assay::sandbox::report
