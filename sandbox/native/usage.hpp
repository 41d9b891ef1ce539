#pragma once

#include <chrono>
#include <cstdint>

#include <sys/types.h>

namespace assay::sandbox {

// What the kernel tells of a running process, of any user. All answer 0 when it is not there or the kernel does not
// tell.

/// User and system time of all its threads, to the microsecond.
double cpu_ms_of(pid_t program);

/// Its largest resident memory so far.
std::int64_t peak_kb_of(pid_t program);

/// How long its main thread has been ready to run and waited for a processor.
std::chrono::milliseconds starved_of(pid_t program);

} // namespace assay::sandbox
