#pragma once

#include <stop_token>
#include <thread>

namespace assay::cli {

/// Makes SIGINT and SIGTERM set a flag instead of ending the program, and interrupt a blocking read. A second signal
/// ends it.
void catch_interrupts();

/// Whether such a signal came.
bool interrupted() noexcept;

/// Passes an interrupt on as a stop request, from a thread of its own, since a signal handler may not.
class stop_on_interrupt {
public:
  stop_on_interrupt();
  [[nodiscard]] std::stop_token token() const { return stop_.get_token(); }

private:
  std::stop_source stop_;
  std::jthread watcher_;
};

/// Exit code of a program that was interrupted, as shells give it.
inline constexpr int interrupted_exit = 130;

} // namespace assay::cli
