#include "infra/bench/play.hpp"

#include "actors/core/errors.hpp"

#include <caf/actor_system.hpp>
#include <caf/event_based_actor.hpp>
#include <caf/scoped_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <pqxx/pqxx>

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace assay::bench {
namespace {

constexpr int sessions_of_a_candidate = 20;
constexpr auto between_steps = std::chrono::seconds{1};

/// What the callers share with the thread that waits for them.
struct shared_play {
  shared_play(const play_options& wanted) : options{wanted}, running{wanted.callers} {}

  bool enough() const {
    return failed || ((options.sessions == 0 || sessions >= options.sessions) && head >= options.head);
  }
  void reached(std::int64_t position) {
    for (auto before = head.load(); before < position && !head.compare_exchange_weak(before, position);) {}
  }

  play_options options;
  std::atomic<std::int64_t> sessions = 0; ///< begun
  std::atomic<std::int64_t> head = 0;
  std::atomic<bool> failed = false;
  std::atomic<std::uint64_t> seed = 1;
  std::mutex guard;
  std::vector<played_candidate> done; ///< those who have practised enough
  std::latch running;
};

struct caller {
  std::unique_ptr<played_candidate> who;
  int sessions = 0;
  std::vector<append_request> todo;
  std::size_t at = 0;
};

/// The next appends; none when enough was played.
void refill(caller& mine, shared_play& all) {
  mine.at = 0;
  mine.todo.clear();
  if (mine.who && mine.sessions == sessions_of_a_candidate) {
    const std::lock_guard held{all.guard};
    all.done.push_back(std::move(*mine.who));
    mine.who.reset();
  }
  if (all.enough()) return;
  if (!mine.who) {
    mine.who = std::make_unique<played_candidate>(all.seed++);
    mine.sessions = 0;
    mine.todo.push_back(mine.who->registers());
  }
  ++mine.sessions;
  ++all.sessions;
  for (auto& each : mine.who->session(mine.sessions % 3 < all.options.second_submissions ? 2 : 1))
    mine.todo.push_back(std::move(each));
}

void go_on(caf::event_based_actor* self, const event_log_actor& log, shared_play& all, caller& mine) {
  if (mine.at == mine.todo.size()) refill(mine, all);
  if (mine.todo.empty() || all.failed) {
    const std::lock_guard held{all.guard};
    if (mine.who) all.done.push_back(std::move(*mine.who));
    return all.running.count_down();
  }
  self->request(log, caf::infinite, std::move(mine.todo[mine.at++]))
      .then(
          [self, log, &all, &mine](const append_receipt& receipt) {
            all.reached(receipt.last_position);
            go_on(self, log, all, mine);
          },
          [self, log, &all, &mine](const caf::error&) {
            all.failed = true;
            go_on(self, log, all, mine);
          });
}

} // namespace

std::int64_t play(
    caf::actor_system& system, const event_log_actor& log, const postgres::connection_options& database,
    const play_options& options, const std::function<void(std::string_view)>& step) {
  shared_play all{options};
  std::vector<caller> callers(static_cast<std::size_t>(options.callers));
  for (auto& mine : callers)
    system.spawn([log, &all, &mine](caf::event_based_actor* self) { go_on(self, log, all, mine); });
  for (auto told = std::chrono::steady_clock::now(); !all.running.try_wait();) {
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    if (std::chrono::steady_clock::now() < told + between_steps) continue;
    told = std::chrono::steady_clock::now();
    step("played " + std::to_string(all.sessions) + " sessions, " + std::to_string(all.head) + " events");
  }
  if (all.failed) throw std::runtime_error{"an append failed"};
  store_keys(database, all.done);
  return all.sessions;
}

void append_all(caf::actor_system& system, const event_log_actor& log, std::vector<append_request> appends) {
  caf::scoped_actor self{system};
  for (auto& each : appends) {
    ec failed = ec::ok;
    self->request(log, caf::infinite, std::move(each))
        .receive([](const append_receipt&) {}, [&](const caf::error& why) { failed = code_of(why); });
    if (failed != ec::ok) throw std::runtime_error{"an append failed: " + std::string{explain(failed)}};
  }
}

void store_keys(const postgres::connection_options& database, const std::vector<played_candidate>& of) {
  postgres::connection to{database, "bench keys"};
  pqxx::work tx{to.get()};
  auto rows = pqxx::stream_to::raw_table(tx, "subject_keys", "subject, key");
  for (const auto& each : of)
    rows.write_values(each.id(), pqxx::bytes_view{pqxx::binary_cast(each.key().data(), each.key().size())});
  rows.complete();
  tx.commit();
}

} // namespace assay::bench
