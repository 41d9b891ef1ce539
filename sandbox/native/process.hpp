#pragma once

#include "sandbox/cgroup.hpp"
#include "sandbox/launcher.hpp"
#include "sandbox/native/descriptor.hpp"
#include "sandbox/plan.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <sys/types.h>

namespace assay::sandbox {

/// What native processes share.
struct native_parts {
  host where;
  std::string filter;    ///< seccomp, without loosenings
  descriptor supervisor; ///< a sealed memory file
};

enum class dialogue { none, frames };

/// One bubblewrap with all that belongs to it. See `process` for the contract.
class native_process final : public process {
public:
  /// Starts it. `number` makes the control group's name unique in this program.
  static result<std::unique_ptr<native_process>> launch(
      const native_parts& parts, const plan& p, const job& what, dialogue talk, std::uint64_t number,
      std::stop_token stop);

  ~native_process() override;

  answer receive(std::chrono::milliseconds limit) override;
  answer exchange(std::string_view request, std::chrono::milliseconds limit) override;
  outcome finish() override;

  /// Waits for the end within the job's limit on wall time.
  void wait();

private:
  using clock = std::chrono::steady_clock;

  native_process(const plan& p, const job& what, std::stop_token stop);
  result<void> start(const native_parts& parts, const plan& p, const job& what, dialogue talk, std::uint64_t number);

  template <class Done>
  bool pump(clock::time_point deadline, Done done);
  void send_requests();
  void read_status();
  void read_stream(descriptor& from, std::string& into);
  void read_answers();
  answer_kind take_frame(std::string& text);
  answer converse(std::chrono::milliseconds limit);
  void kill() noexcept;
  void reap() noexcept;

  limits allowed_;
  std::int64_t outputs_bytes_;
  std::vector<std::string> degradations_;
  std::stop_token stop_;
  descriptor stop_event_;
  std::optional<std::stop_callback<std::function<void()>>> on_stop_;
  std::optional<cgroup> group_;
  descriptor requests_, answers_, stdout_, stderr_, status_;
  descriptor supervisor_; ///< a pidfd
  pid_t bwrap_ = -1;
  pid_t program_ = -1; ///< as seen from outside
  clock::time_point begin_ = clock::now();
  clock::time_point end_{};
  ending facts_;
  std::string pending_;  ///< of the request, not yet written
  std::string incoming_; ///< of answers, not yet taken
  std::string unrunnable_;
  outcome made_;
};

} // namespace assay::sandbox
