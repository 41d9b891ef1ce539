#include "infra/bench/load.hpp"

#include <caf/actor_system.hpp>
#include <caf/event_based_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <latch>

namespace assay::bench {
namespace {

using clock = std::chrono::steady_clock;

/// What the callers share with the thread that waits for them. Each caller writes to a load of its own.
struct turn {
  turn(int callers, make_append m, clock::time_point end)
      : make{m}, until{end}, loads(static_cast<std::size_t>(callers)), running{callers} {}
  make_append make;
  clock::time_point until;
  std::vector<load> loads;
  std::latch running;
};

void send_next(caf::event_based_actor* self, const event_log_actor& log, turn& shared, load& mine) {
  const auto begun = clock::now();
  if (begun >= shared.until) return shared.running.count_down();
  self->request(log, caf::infinite, shared.make())
      .then(
          [self, log, &shared, &mine, begun](const append_receipt&) {
            mine.latencies_ms.push_back(std::chrono::duration<float, std::milli>{clock::now() - begun}.count());
            ++mine.events;
            send_next(self, log, shared, mine);
          },
          [self, log, &shared, &mine](const caf::error&) {
            ++mine.failed;
            send_next(self, log, shared, mine);
          });
}

} // namespace

load append_from(
    caf::actor_system& system, const event_log_actor& log, int callers, std::chrono::milliseconds time,
    make_append make) {
  const auto begun = clock::now();
  turn shared{callers, make, begun + time};
  for (auto& mine : shared.loads)
    system.spawn([log, &shared, &mine](caf::event_based_actor* self) { send_next(self, log, shared, mine); });
  shared.running.wait();
  load all;
  for (auto& each : shared.loads) all.add(std::move(each));
  all.seconds = std::chrono::duration<double>{clock::now() - begun}.count();
  return all;
}

} // namespace assay::bench
