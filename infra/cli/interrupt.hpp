#pragma once

namespace assay::cli {

/// Makes SIGINT and SIGTERM set a flag instead of ending the program, and interrupt a blocking read. A second signal
/// ends it.
void catch_interrupts();

/// Whether such a signal came.
bool interrupted() noexcept;

/// Exit code of a program that was interrupted, as shells give it.
inline constexpr int interrupted_exit = 130;

} // namespace assay::cli
