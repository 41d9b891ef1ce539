#pragma once

#include "sandbox/native/descriptor.hpp"
#include "sandbox/result.hpp"

#include <string_view>

#include <sys/types.h>

namespace assay::sandbox {

/// The same open file under a number that `spawn_request` accepts as a source; takes `fd` over. Empty on a failure.
descriptor lift(int fd);

/// A file in memory, open for reading from its start; lifted.
result<descriptor> memory_file(std::string_view content);

/// A file in memory that every user may execute and nobody can change any more, all sandboxes being started from one;
/// for reading. Empty on a failure.
descriptor executable_file(std::string_view content);

struct two_ends {
  descriptor ours;   ///< does not block
  descriptor theirs; ///< lifted
};

enum class direction { in, out };

result<two_ends> make_pipe(direction for_us);

/// A SOCK_SEQPACKET pair; ours tells the sender's pid with each message.
result<two_ends> make_status_socket();

/// write(2) without SIGPIPE, which a pipe has no flag against. Leaves the thread's mask and pending signals as they
/// were.
ssize_t write_quietly(int fd, std::string_view text);

} // namespace assay::sandbox
