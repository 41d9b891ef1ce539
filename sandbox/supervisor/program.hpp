#pragma once

#include "sandbox/supervisor/report.hpp"

#include <linux/filter.h>
#include <sys/types.h>

namespace assay::sandbox::supervisor {

constexpr int most_patterns = 32;

/// What the launcher wants; see `supervisor_arguments` in sandbox/supervision.hpp.
struct settings {
  long long cpu_s = 0, address_bytes = 0, file_bytes = 0, stack_bytes = 0, open_files = 0, processes = 0,
            outputs_bytes = 0, dialogue = 0;
  const char* patterns[most_patterns] = {};
  int pattern_count = 0;
  char** program = nullptr;
  char** environment = nullptr; ///< null: our own
  sock_fprog filter{};          ///< seccomp, when it is not ours already
};

/// Arguments: NAME=VALUE settings, then "--", then the program. Settings: cpu_s, address_bytes, file_bytes,
/// stack_bytes, open_files, processes (rlimits; absent is not set), outputs_bytes, dialogue, output (a shell pattern,
/// repeated). Gives up when no program is named.
settings read_arguments(int count, char** arguments);

/// Sends a message and `size` bytes after it; `scratch` has room for both and holds the bytes behind the message's
/// place. Used for `bytes` and the like.
void send_message(const report::message& m);
void send_bytes(const report::message& m, char* scratch, std::size_t size);

/// Tells `unrunnable` and ends the process.
[[noreturn]] void give_up(int error);

/// In the child: limits, signals, and the program in our place.
[[noreturn]] void become_program(const settings& s);

/// Kills everything inside and waits for it.
void kill_the_rest();

/// Blocks all signals; a descriptor that tells of children's ends, above the numbers that programs are given.
int watch_children();

/// What follows the program's end: the files it left, then `ended`. `m` may carry what else is known.
void report_end(const settings& s, int status, report::message m);

} // namespace assay::sandbox::supervisor
