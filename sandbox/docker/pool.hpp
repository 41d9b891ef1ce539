#pragma once

#include "sandbox/docker/container_plan.hpp"
#include "sandbox/docker/engine.hpp"
#include "sandbox/docker/report_reader.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace assay::sandbox {

/// A started container whose supervisor waits for a job. Used once.
struct container {
  std::string id;
  descriptor connection;
  report_reader reader;
  container_limits limits;
};

/// Makes containers before they are needed and removes them after use, both in the background: for each shape that was
/// asked for lately, a few stand ready. Thread-safe.
class container_pool {
public:
  /// `spare` is how many of one shape are kept ready. `labels` are on every container.
  container_pool(engine& where, std::map<std::string, std::string> labels, int spare);

  /// Removes what it has, and waits until all that was used is removed, too.
  ~container_pool();

  /// A container with these limits: a ready one, else a new one.
  result<container> take(const container_shape& shape, const container_limits& limits, const std::stop_token& stop);

  /// Has it removed, whatever state it is in. Returns at once.
  void remove(std::string id);

  /// Removes what owners that live no more have left under the same installation's label; a little later once more.
  result<void> sweep(const std::stop_token& stop);

private:
  result<container> make(const container_shape& shape, const container_limits& limits, const std::stop_token& stop);
  result<void> limit(container& what, const container_limits& to, const std::stop_token& stop);
  void refill(const container_shape& shape, const container_limits& limits);
  void work(const std::stop_token& stop);
  void remove_now(const std::string& id);
  result<void> sweep_now(const std::stop_token& stop);

  engine& engine_;
  std::map<std::string, std::string> labels_;
  int spare_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<std::string> unwanted_;
  std::optional<std::chrono::steady_clock::time_point> sweep_again_;
  struct order {
    container_shape shape;
    container_limits limits;
  };
  std::deque<order> orders_;
  std::map<container_shape, int> coming_;
  std::list<std::pair<container_shape, container>> ready_; ///< the oldest first
  std::vector<std::jthread> workers_;
};

} // namespace assay::sandbox
