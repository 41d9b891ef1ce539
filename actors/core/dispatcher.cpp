#include "actors/core/dispatcher.hpp"

#include "actors/core/errors.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <vector>

namespace assay {
namespace {

constexpr int max_tries = 3;
// A specialist gets a moment beyond the deadline to say that it has stopped.
constexpr std::chrono::seconds grace{5};

struct dispatcher_state {
  static constexpr const char* name = "dispatcher";

  struct member {
    specialist_actor handle;
    join_specialist offer;
    int running = 0;
  };
  struct job {
    work what;
    std::vector<caf::typed_response_promise<work_result>> askers;
    specialist_actor at; ///< empty while it waits
    int tries = 0;
  };

  explicit dispatcher_state(dispatcher_actor::pointer me) : self{me} {}

  dispatcher_actor::behavior_type make_behavior() {
    self->set_down_handler([this](const caf::down_msg& down) {
      std::erase_if(members, [&](const member& m) { return m.handle.address() == down.source; });
    });
    return {
        [this](work& what) { return ask(std::move(what)); },
        [this](const cancel_work& cmd) { stop(cmd.occurrence, ec::cancelled); },
        [this](join_specialist& offer, const specialist_actor& who) {
          self->monitor(who);
          members.push_back({who, std::move(offer)});
          assign();
        }};
  }

  caf::result<work_result> ask(work what) {
    auto promise = self->make_response_promise<work_result>();
    const auto id = what.occurrence;
    if (auto known = jobs.find(id); known != jobs.end()) {
      known->second.askers.push_back(promise);
      return promise;
    }
    if (waiting.size() >= max_waiting_works) return caf::make_error(ec::queue_full);
    self->run_delayed(std::chrono::milliseconds{what.deadline_ms}, [this, id] { expire(id); });
    jobs.emplace(id, job{std::move(what), {promise}, {}, 0});
    waiting.push_back(id);
    assign();
    return promise;
  }

  void assign() {
    for (auto each = waiting.begin(); each != waiting.end();) {
      auto& todo = jobs.at(*each);
      auto* best = least_loaded(kind_of(todo.what.request));
      if (best == nullptr) {
        ++each;
        continue;
      }
      each = waiting.erase(each);
      start(todo, *best);
    }
  }

  member* least_loaded(work_kind kind) {
    member* best = nullptr;
    for (auto& m : members) {
      const bool able = std::find(m.offer.kinds.begin(), m.offer.kinds.end(), kind) != m.offer.kinds.end();
      if (able && m.running < m.offer.capacity && (best == nullptr || m.running < best->running)) best = &m;
    }
    return best;
  }

  void start(job& todo, member& who) {
    ++who.running;
    ++todo.tries;
    todo.at = who.handle;
    const auto id = todo.what.occurrence;
    const auto limit = std::chrono::milliseconds{todo.what.deadline_ms} + grace;
    self->request(who.handle, limit, todo.what)
        .then(
            [this, id, handle = who.handle](const work_result& outcome) {
              free(handle);
              if (auto done = take(id, handle)) answer(*done, outcome);
              assign();
            },
            [this, id, handle = who.handle](const caf::error& error) {
              free(handle);
              failed(id, handle, error);
              assign();
            });
  }

  void free(const specialist_actor& handle) {
    for (auto& m : members)
      if (m.handle == handle) --m.running;
  }

  void failed(const occurrence_id& id, const specialist_actor& handle, const caf::error& error) {
    const auto found = jobs.find(id);
    if (found == jobs.end() || found->second.at != handle) return;
    // Only the death of a specialist is a reason to try another one; its own "no" is an answer.
    if (code_of(error) == ec::no_specialist && found->second.tries < max_tries) {
      std::erase_if(members, [&](const member& m) { return m.handle == handle; });
      found->second.at = specialist_actor{};
      waiting.push_front(id);
      return;
    }
    if (auto done = take(id, handle)) refuse(*done, code_of(error));
  }

  /// Removes a job that runs at `handle`; nothing when it was stopped or given to another one meanwhile.
  std::optional<job> take(const occurrence_id& id, const specialist_actor& handle) {
    const auto found = jobs.find(id);
    if (found == jobs.end() || found->second.at != handle) return std::nullopt;
    auto out = std::move(found->second);
    jobs.erase(found);
    return out;
  }

  void expire(const occurrence_id& id) {
    const auto found = jobs.find(id);
    if (found == jobs.end()) return;
    stop(id, found->second.at ? ec::timed_out : ec::no_specialist);
  }

  void stop(const occurrence_id& id, ec why) {
    const auto found = jobs.find(id);
    if (found == jobs.end()) return;
    auto ended = std::move(found->second);
    jobs.erase(found);
    std::erase(waiting, id);
    if (ended.at) self->send(ended.at, cancel_work{id});
    refuse(ended, why);
  }

  static void answer(job& done, const work_result& outcome) {
    for (auto& each : done.askers) each.deliver(outcome);
  }
  static void refuse(job& done, ec why) {
    for (auto& each : done.askers) each.deliver(caf::make_error(why));
  }

  dispatcher_actor::pointer self;
  std::vector<member> members;
  std::map<occurrence_id, job> jobs;
  std::deque<occurrence_id> waiting; ///< oldest first
};

} // namespace

dispatcher_actor spawn_dispatcher(caf::actor_system& system) {
  return system.spawn<dispatcher_actor::stateful_impl<dispatcher_state>>();
}

} // namespace assay
