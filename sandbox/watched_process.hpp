#pragma once

#include "sandbox/launcher.hpp"
#include "sandbox/native/descriptor.hpp"
#include "sandbox/supervisor/report.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::sandbox {

enum class dialogue { none, frames };

/// What a program has used until now, as far as anybody could tell. Nothing once it has ended.
struct usage {
  double cpu_ms = 0;                   ///< of its main process
  std::chrono::milliseconds starved{}; ///< how long it was ready to run and had no processor
};

/// What a running program is to every launcher: frames, deadlines, bounds on output, and what an ending means. A
/// launcher adds how bytes come and go. See `process` for the contract.
class watched_process : public process {
public:
  answer receive(std::chrono::milliseconds limit) final;
  answer exchange(std::string_view request, std::chrono::milliseconds limit) final;
  outcome finish() final;

  /// Waits for the end within the job's limit on wall time.
  void wait();

protected:
  using clock = std::chrono::steady_clock;

  watched_process(const job& what, std::vector<std::string> degradations, std::stop_token stop);

  /// Moves what can be moved, waiting until `deadline` for something; wakes for `stop_event`.
  virtual void move(clock::time_point deadline) = 0;
  /// Whether nothing more will come through `move`.
  virtual bool is_over() const = 0;
  /// Takes the answers that the program left behind when it ended.
  virtual void take_last_answers() {}
  virtual usage used() const = 0;
  /// How often the other side has told usage, where it cannot be asked for.
  virtual std::optional<std::uint64_t> tellings() const { return std::nullopt; }
  virtual std::int64_t peak_kb() const = 0;
  virtual void close_requests() = 0;
  /// Kills everything, waits until nothing is left and takes in what it had said.
  virtual void end() = 0;
  /// Adds what is known only now to `facts_`.
  virtual void take_stock() = 0;
  /// Why the program never started.
  virtual std::string failure_to_start() const = 0;

  void take_status(const report::message& m, std::string_view bytes);
  void take_stream(std::string_view bytes, std::string& into);
  void take_answers(std::string_view bytes);

  limits allowed_;
  std::stop_token stop_;
  descriptor stop_event_;
  ending facts_;
  outcome made_;
  std::string pending_; ///< of the request, not yet sent
  std::string trouble_; ///< why the sandbox itself failed after the start
  clock::time_point begin_ = clock::now();

private:
  template <class Done>
  bool pump(clock::time_point deadline, Done done);
  answer_kind take_frame(std::string& text);
  answer converse(std::chrono::milliseconds limit);
  bool undecided() const { return facts_.by == cut::none && !facts_.reported && !is_over(); }

  std::optional<std::stop_callback<std::function<void()>>> on_stop_;
  std::string incoming_; ///< of answers, not yet taken
  std::string unrunnable_;
};

} // namespace assay::sandbox
