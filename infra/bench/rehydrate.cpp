#include "infra/bench/rehydrate.hpp"

#include "actors/core/bus.hpp"
#include "actors/core/errors.hpp"
#include "infra/bench/play.hpp"
#include "infra/postgres/snapshots.hpp"

#include <caf/actor_system.hpp>
#include <caf/scoped_actor.hpp>
#include <caf/send.hpp>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace assay::bench {
namespace {

/// A session on disk, and a command in its history.
struct cold_session {
  stream_id stream;
  command_id known;
};

/// One start of the program: a bus of its own, which knows nobody yet.
class process {
public:
  process(caf::actor_system& system, bus_ports ports)
      : self_{system}, bus_{spawn_bus(system, std::move(ports), random_uuid())} {}
  ~process() {
    self_->request(bus_, caf::infinite, leave{}).receive([] {}, [](const caf::error&) {});
    caf::anon_send_exit(bus_, caf::exit_reason::user_shutdown);
  }
  process(const process&) = delete;
  process& operator=(const process&) = delete;

  double ask_ms(const stream_id& to, const command_id& known, const std::string& subject) {
    const command_envelope envelope{known, to, subject,        {principal_kind::candidate, subject},
                                    {},    {}, wake_session{}, {}};
    const auto begin = std::chrono::steady_clock::now();
    ec failed = ec::ok;
    self_->request(bus_, caf::infinite, envelope)
        .receive([](const command_reply&) {}, [&](const caf::error& why) { failed = code_of(why); });
    if (failed != ec::ok) throw std::runtime_error{"a session did not wake: " + std::string{explain(failed)}};
    return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - begin}.count();
  }

private:
  caf::scoped_actor self_;
  bus_actor bus_;
};

double median(std::vector<double> all) {
  if (all.empty()) return 0;
  const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  std::nth_element(all.begin(), middle, all.end());
  return *middle;
}

} // namespace

rehydration_figures rehydrate(
    caf::actor_system& system, const event_log_actor& log, const postgres::connection_options& database,
    std::int64_t events, int streams) {
  std::vector<played_candidate> who;
  auto& ada = who.emplace_back(static_cast<std::uint64_t>(events));
  store_keys(database, who);
  auto registers = ada.registers();
  const cold_session own{registers.stream, registers.command};
  append_all(system, log, {std::move(registers)});
  std::vector<cold_session> cold;
  for (int i = 0; i < streams; ++i) {
    auto appends = ada.unfinished_session(events);
    cold.push_back({appends.front().stream, appends.back().command});
    append_all(system, log, std::move(appends));
  }
  const auto dispatcher = spawn_dispatcher(system);
  const auto wake_all = [&](bus_ports ports) {
    process fresh{system, std::move(ports)};
    (void)fresh.ask_ms(own.stream, own.known, ada.id()); // takes the lease
    std::vector<double> times;
    for (const auto& each : cold) times.push_back(fresh.ask_ms(each.stream, each.known, ada.id()));
    return median(std::move(times));
  };
  rehydration_figures out;
  out.events = events;
  (void)wake_all({log, dispatcher}); // plans and connections
  out.median_ms = wake_all({log, dispatcher});
  const auto snapshots = spawn_postgres_snapshots(system, database);
  (void)wake_all({log, dispatcher, snapshots}); // keeps them
  out.with_snapshot_ms = wake_all({log, dispatcher, snapshots});
  caf::anon_send_exit(snapshots, caf::exit_reason::user_shutdown);
  caf::anon_send_exit(dispatcher, caf::exit_reason::user_shutdown);
  return out;
}

} // namespace assay::bench
