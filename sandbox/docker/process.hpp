#pragma once

#include "sandbox/docker/pool.hpp"
#include "sandbox/watched_process.hpp"

#include <optional>

namespace assay::sandbox {

/// A program in a container, with all that belongs to it.
class docker_process final : public watched_process {
public:
  /// Sends the parcel into the container, or does nothing where there is none, since it was stopped before.
  docker_process(
      engine& where, container_pool& pool, std::optional<container> with, std::string parcel, dialogue talk,
      const job& what, std::vector<std::string> degradations, std::stop_token stop);
  ~docker_process() override;

private:
  void move(clock::time_point deadline) override;
  bool is_over() const override { return !inside_ || !inside_->connection; }
  usage used() const override { return facts_.reported ? usage{} : last_; }
  std::optional<std::uint64_t> tellings() const override { return tellings_; }
  std::int64_t peak_kb() const override { return peak_kb_; }
  void close_requests() override;
  void end() override;
  void take_stock() override;
  std::string failure_to_start() const override;

  void take(const report::message& m, std::string_view bytes);
  void send();
  void read();
  void kill();

  engine& engine_;
  container_pool& pool_;
  std::optional<container> inside_;
  dialogue talk_;
  std::string outgoing_;
  std::size_t sent_ = 0; ///< of `outgoing_`
  usage last_;
  std::uint64_t tellings_ = 0;
  std::int64_t peak_kb_ = 0;
};

} // namespace assay::sandbox
