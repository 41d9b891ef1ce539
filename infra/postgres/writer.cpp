#include "infra/postgres/writer.hpp"

#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <algorithm>
#include <span>
#include <thread>

namespace assay::postgres {
namespace {

using namespace std::chrono_literals;
using jobs = std::span<append_job>;

class committer {
public:
  committer(connection& to, std::chrono::milliseconds patience)
      : connection_{to}, until_{std::chrono::steady_clock::now() + patience} {}

  void commit(jobs batch) {
    if (batch.empty()) return;
    auto pause = 10ms;
    bool may_be_committed = false;
    for (;;) {
      bool sent = false;
      try {
        auto& to = connection_.get();
        sent = true;
        return settle(batch, append_batch(to, members(batch)));
      } catch (const std::exception& e) {
        const auto kind = kind_of(e);
        if (kind == failure_kind::refused && sent) return bisect(batch, e);
        // Waiting would not help and keep others waiting, too. An earlier try may have been committed, though.
        if (kind == failure_kind::full && !may_be_committed) {
          report("append", e);
          return fail(batch, ec::log_full);
        }
        if (kind == failure_kind::connection) {
          connection_.drop();
          may_be_committed |= sent;
        }
        if (std::chrono::steady_clock::now() + pause > until_) {
          report("append", e);
          return fail(batch, may_be_committed ? ec::in_doubt : ec::log_unavailable);
        }
      }
      std::this_thread::sleep_for(pause);
      pause = std::min(pause * 2, 500ms);
    }
  }

private:
  static std::vector<const append_request*> members(jobs batch) {
    std::vector<const append_request*> all;
    all.reserve(batch.size());
    for (const auto& each : batch) all.push_back(&each.request);
    return all;
  }
  static void settle(jobs batch, const std::vector<append_answer>& answers) {
    for (std::size_t i = 0; i < batch.size(); ++i) batch[i].answer = answers[i];
  }
  static void fail(jobs batch, ec code) {
    for (auto& each : batch) each.answer = {code, {}};
  }
  // Nothing of a refused batch was written. Halving finds the member that the database cannot take, and spares the
  // others.
  void bisect(jobs batch, const std::exception& e) {
    if (batch.size() == 1) {
      report("append to " + batch.front().request.stream.value, e);
      return fail(batch, ec::event_malformed);
    }
    commit(batch.first(batch.size() / 2));
    commit(batch.subspan(batch.size() / 2));
  }

  connection& connection_;
  std::chrono::steady_clock::time_point until_;
};

struct writer_state {
  static constexpr const char* name = "postgres.writer";
  writer_state(writer_actor::pointer, shared_batch shared, const writer_options& options)
      : batch{std::move(shared)}, patience{options.patience}, to{options.database, "writer", &prepare_append} {}

  writer_actor::behavior_type make_behavior() {
    return {[this](caf::tick_atom) { committer{to, patience}.commit(*batch); }};
  }

  shared_batch batch;
  std::chrono::milliseconds patience;
  connection to;
};

} // namespace

writer_actor spawn_writer(caf::actor_system& system, shared_batch batch, writer_options options) {
  return system.spawn<writer_actor::stateful_impl<writer_state>, caf::detached>(std::move(batch), std::move(options));
}

} // namespace assay::postgres
