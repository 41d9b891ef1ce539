#include "sandbox/outcome.hpp"

#include <csignal>
#include <sys/wait.h>

namespace assay::sandbox {

std::string_view to_string(status s) noexcept {
  switch (s) {
  case status::exited:
    return "exited";
  case status::signalled:
    return "signalled";
  case status::time_limit:
    return "time-limit";
  case status::memory_limit:
    return "memory-limit";
  case status::output_limit:
    return "output-limit";
  case status::forbidden:
    return "forbidden";
  case status::cancelled:
    return "cancelled";
  case status::sandbox_failure:
    return "sandbox-failure";
  }
  return "sandbox-failure";
}

status settle(const ending& facts, const limits& allowed) noexcept {
  if (facts.by == cut::stop) return status::cancelled;
  if (!facts.started) return status::sandbox_failure;
  // The kernel may have killed the supervisor together with the program, so this comes before the question of a report.
  if (facts.memory_kills > 0) return status::memory_limit;
  if (facts.by == cut::output) return status::output_limit;
  if (facts.by == cut::wall) return status::time_limit;
  if (!facts.reported) return status::sandbox_failure;
  if (!WIFSIGNALED(facts.wait_status)) return status::exited;
  switch (WTERMSIG(facts.wait_status)) {
  case SIGSYS:
    return status::forbidden;
  case SIGXFSZ:
    return status::output_limit;
  case SIGXCPU:
    break; // below
  case SIGKILL:
    break; // the hard limit one second after SIGXCPU
  default:
    return status::signalled;
  }
  // A program can send itself these signals, and that is no time limit. The kernel's two accounts of cpu time differ:
  // limits are checked by samples, which on a busy machine have been 20 % above what is reported.
  return facts.cpu_ms >= 0.7 * static_cast<double>(allowed.cpu.count()) ? status::time_limit : status::signalled;
}

} // namespace assay::sandbox
