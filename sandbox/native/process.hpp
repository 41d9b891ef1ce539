#pragma once

#include "sandbox/cgroup.hpp"
#include "sandbox/native/descriptor.hpp"
#include "sandbox/plan.hpp"
#include "sandbox/watched_process.hpp"

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

/// One bubblewrap with all that belongs to it.
class native_process final : public watched_process {
public:
  /// Starts it. `number` makes the control group's name unique in this program.
  static result<std::unique_ptr<native_process>> launch(
      const native_parts& parts, const plan& p, const job& what, dialogue talk, std::uint64_t number,
      std::stop_token stop);

  ~native_process() override;

private:
  native_process(const plan& p, const job& what, std::stop_token stop);
  result<void> start(const native_parts& parts, const plan& p, const job& what, dialogue talk, std::uint64_t number);

  void move(clock::time_point deadline) override;
  bool is_over() const override { return !status_; }
  void take_last_answers() override;
  usage used() const override;
  std::int64_t peak_kb() const override;
  void close_requests() override { requests_.close(); }
  void end() override;
  void take_stock() override;
  std::string failure_to_start() const override;

  void send_requests();
  void read_status();
  void read_stream(descriptor& from, std::string& into);
  void read_answers();
  void kill() noexcept;
  void reap() noexcept;

  std::optional<cgroup> group_;
  descriptor requests_, answers_, stdout_, stderr_, status_;
  descriptor supervisor_; ///< a pidfd
  pid_t bwrap_ = -1;
  pid_t program_ = -1; ///< as seen from outside
};

} // namespace assay::sandbox
