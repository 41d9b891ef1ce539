#pragma once

#include "sandbox/host.hpp"
#include "sandbox/job.hpp"
#include "sandbox/language.hpp"
#include "sandbox/outcome.hpp"
#include "sandbox/result.hpp"

#include <chrono>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace assay::sandbox {

/// What came of waiting for an answer. Everything but `answered` means that the dialogue is over: call `finish`.
enum class answer_kind {
  answered,
  ended, ///< the program has ended; `finish` tells how
  /// No answer until the deadline; time spent waiting for a busy processor moves it, by at most four limits.
  time_limit,
  output_limit, ///< the answer, stdout or stderr grew too long
  malformed,    ///< bytes that are no frame, or bytes that nobody had asked for
  cancelled
};

struct answer {
  answer_kind how = answer_kind::ended;
  std::string text;   ///< hostile
  double wall_ms = 0; ///< measured outside
  double cpu_ms = 0;  ///< of the program's main process, measured outside; 0 once it has ended
};

/// A running program that talks in frames (a decimal byte count, a newline, the bytes) on the descriptors 3 (requests)
/// and 4 (answers). Belongs to the thread that started it: it dies with that thread. Destroying it kills it.
class process {
public:
  virtual ~process() = default;

  /// Waits for a frame that needs no request, such as the one after the start.
  virtual answer receive(std::chrono::milliseconds limit) = 0;

  /// Sends a request and waits for its answer; `limit` covers both. Call it only while all went well.
  virtual answer exchange(std::string_view request, std::chrono::milliseconds limit) = 0;

  /// Closes the requests, gives the program a moment to end, kills what is left and waits until nothing is. Call it
  /// once.
  virtual outcome finish() = 0;
};

/// The right to run programs: one user id when started as root. Programs of one slot may run side by side; they do not
/// see each other. Used by one thread at a time.
class slot {
public:
  virtual ~slot() = default;

  /// Runs a program to its end. Never fails: what goes wrong on our side is `status::sandbox_failure` with a reason.
  /// A stop request ends it within milliseconds.
  virtual outcome run(const profile& how, const job& what, std::stop_token stop) = 0;

  /// Starts a program that talks. A stop request makes every later call answer `cancelled`.
  virtual result<std::unique_ptr<process>> start(const profile& how, const job& what, std::stop_token stop) = 0;
};

class toolchains;

/// Runs jobs in sandboxes. Thread-safe. Knows no judge and no verdict.
class launcher {
public:
  virtual ~launcher() = default;

  /// Waits for a free slot; null when stopped meanwhile. One call of the judge holds one slot, so that calls never wait
  /// for one another while holding something. The slot must not outlive the launcher.
  virtual std::unique_ptr<slot> acquire(std::stop_token stop) = 0;

  /// The name of this kind of sandbox: "native" or "docker".
  virtual std::string_view name() const noexcept = 0;

  /// The languages it was made with.
  virtual const languages& known_languages() const noexcept = 0;

  /// What languages make once and keep (see judge/toolchain.hpp).
  virtual toolchains& shelf() noexcept = 0;
};

} // namespace assay::sandbox
