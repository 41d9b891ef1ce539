#pragma once

#include "sandbox/supervisor/program.hpp"

namespace assay::sandbox::supervisor {

/// What a container is sent for one program.
struct parcel {
  settings wanted;
  int input = -1; ///< the program's stdin, or -1
};

/// Reads exactly `size` bytes; ends the process when there are fewer.
void read_exactly(int from, void* into, std::size_t size);

/// Reads a tar up to its end mark from `from` and not a byte more: `box/...` become read-only files, `arguments` and
/// `environment` hold texts that end in NUL, `filter` a seccomp program, `input` the program's stdin. Gives up on
/// anything else.
parcel unpack(int from);

} // namespace assay::sandbox::supervisor
