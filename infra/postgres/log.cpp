#include "infra/postgres/log.hpp"

#include "infra/postgres/leases.hpp"
#include "infra/postgres/reader.hpp"
#include "infra/postgres/writer.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/telemetry/histogram.hpp>
#include <caf/telemetry/metric_registry.hpp>
#include <caf/typed_event_based_actor.hpp>
#include <caf/typed_response_promise.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <iterator>
#include <unordered_set>

namespace assay {
namespace postgres {
namespace {

// A batch holds one append of each stream. So many that have to wait for the next one are passed over, for the sake of
// other streams behind them.
constexpr std::size_t most_passed_over = 64;

// How long a batch waits for callers that were just answered.
constexpr auto gather_time = std::chrono::microseconds{500};

caf::telemetry::dbl_histogram* seconds_of(caf::actor_system& system, caf::string_view name, caf::string_view help) {
  constexpr std::array bounds{0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1., 5.};
  return system.metrics().histogram_singleton<double>("assay", name, bounds, help, "seconds");
}

struct log_state {
  static constexpr const char* name = "postgres.log";
  using promise = caf::typed_response_promise<append_receipt>;
  using steady = std::chrono::steady_clock;

  struct waiting_append {
    append_request request;
    std::size_t bytes = 0;
    promise answer;
    steady::time_point since;
  };

  log_state(event_log_actor::pointer me, const log_options& o)
      : self{me},
        options{o},
        batch{std::make_shared<std::vector<append_job>>()},
        writer{spawn_writer(me->system(), batch, {o.database, o.patience})},
        leases{spawn_leases(me->system(), o.database)},
        queue_seconds{seconds_of(me->system(), "append-queue-time", "Seconds that an append waited for its batch.")},
        commit_seconds{seconds_of(me->system(), "append-commit-time", "Seconds from sending a batch to its answer.")} {
    for (std::size_t i = 0; i < std::max<std::size_t>(o.readers, 1); ++i)
      readers.push_back(spawn_reader(me->system(), o.database));
    // Whoever of them dies takes the log along, so that its supervisor starts it again as a whole.
    self->link_to(writer);
    self->link_to(leases);
    for (const auto& each : readers) self->link_to(each);
  }

  event_log_actor::behavior_type make_behavior() {
    return {
        [this](append_request& r) -> caf::result<append_receipt> {
          if (const auto code = check(r); code != ec::ok) return caf::make_error(code);
          if (waiting.size() + answers.size() >= options.queue) return caf::make_error(ec::queue_full);
          const auto bytes = weight(r);
          waiting.push_back({std::move(r), bytes, self->make_response_promise<append_receipt>(), steady::now()});
          auto answer = waiting.back().answer;
          if (answers.empty() && waiting.size() >= hoped) commit_next();
          return answer;
        },
        [this](const read_stream& r) -> caf::result<std::vector<recorded_event>> {
          return forward<std::vector<recorded_event>>(next_reader(), r);
        },
        [this](const read_all& r) -> caf::result<event_page> { return forward<event_page>(next_reader(), r); },
        [this](const acquire_lease& r) -> caf::result<lease> { return forward<lease>(leases, r); },
        [this](const renew_lease& r) -> caf::result<void> { return forward<void>(leases, r); }};
  }

  void commit_next() {
    hoped = 0;
    gather();
    if (batch->empty()) return;
    sent = steady::now();
    self->request(writer, caf::infinite, caf::tick_atom_v) // the writer's own deadlines are finite
        .then(
            [this] { settle(); },
            [this](const caf::error& why) {
              for (auto& each : *batch) each.answer = {ec::in_doubt, {}};
              settle();
              self->quit(why);
            });
  }

  void gather() {
    batch->clear();
    std::size_t bytes = 0;
    std::unordered_set<std::string> streams;
    std::vector<waiting_append> passed_over;
    while (!waiting.empty() && batch->size() < options.batch_members && passed_over.size() < most_passed_over) {
      auto& next = waiting.front();
      if (!batch->empty() && bytes + next.bytes > options.batch_bytes) break;
      if (streams.insert(next.request.stream.value).second) {
        bytes += next.bytes;
        queue_seconds->observe(std::chrono::duration<double>{steady::now() - next.since}.count());
        batch->push_back({std::move(next.request), {}});
        answers.push_back(std::move(next.answer));
      } else {
        passed_over.push_back(std::move(next));
      }
      waiting.pop_front();
    }
    waiting.insert(
        waiting.begin(), std::make_move_iterator(passed_over.begin()), std::make_move_iterator(passed_over.end()));
  }

  void settle() {
    commit_seconds->observe(std::chrono::duration<double>{steady::now() - sent}.count());
    for (std::size_t i = 0; i < answers.size(); ++i) {
      const auto& answer = (*batch)[i].answer;
      if (answer.code == ec::ok)
        answers[i].deliver(answer.receipt);
      else
        answers[i].deliver(caf::make_error(answer.code));
    }
    const auto answered = answers.size();
    answers.clear();
    if (waiting.empty() || waiting.size() >= answered) return commit_next();
    // Those who were just answered are about to come again. Without this moment, many callers fall into two groups that
    // take turns, one of them tiny, and each pays for a commit of its own.
    hoped = std::min(answered + waiting.size(), options.batch_members);
    const auto turn_now = ++turns;
    self->run_delayed(gather_time, [this, turn_now] {
      if (turns == turn_now && hoped > 0 && answers.empty()) commit_next();
    });
  }

  template <class T, class Actor, class Request>
  caf::result<T> forward(const Actor& to, const Request& r) {
    if (reads >= options.reads) return caf::make_error(ec::queue_full);
    ++reads;
    auto answer = self->make_response_promise<T>();
    const auto refused = [this, answer](const caf::error& why) mutable { --reads, answer.deliver(why); };
    // No deadline here: theirs are finite, and a pending one would keep this actor alive until it passes.
    if constexpr (std::is_void_v<T>)
      self->request(to, caf::infinite, r).then([this, answer]() mutable { --reads, answer.deliver(); }, refused);
    else
      self->request(to, caf::infinite, r)
          .then([this, answer](T& value) mutable { --reads, answer.deliver(std::move(value)); }, refused);
    return answer;
  }

  const reader_actor& next_reader() { return readers[turn++ % readers.size()]; }

  event_log_actor::pointer self;
  log_options options;
  shared_batch batch;
  writer_actor writer;
  lease_actor leases;
  std::vector<reader_actor> readers;
  std::size_t turn = 0;
  std::size_t reads = 0;
  std::deque<waiting_append> waiting;
  std::vector<promise> answers; ///< of the batch under way, in its order
  std::size_t hoped = 0;        ///< not 0: a batch is gathered, and goes when so many wait or the time is over
  std::uint64_t turns = 0;
  steady::time_point sent;
  caf::telemetry::dbl_histogram* queue_seconds;
  caf::telemetry::dbl_histogram* commit_seconds;
};

} // namespace
} // namespace postgres

event_log_actor spawn_postgres_log(caf::actor_system& system, postgres::log_options options) {
  return system.spawn<event_log_actor::stateful_impl<postgres::log_state>>(std::move(options));
}

} // namespace assay
