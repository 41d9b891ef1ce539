#include "actors/core/dispatcher.hpp"

#include "actors/core/errors.hpp"

#include <caf/actor_system.hpp>
#include <caf/sec.hpp>
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
    std::uint64_t asked = 0; ///< tells it from an earlier job under the same occurrence
    specialist_actor at;     ///< empty while it waits
    std::uint64_t run = 0;   ///< tells this try from an earlier one; 0 while it waits
    int tries = 0;
  };

  explicit dispatcher_state(dispatcher_actor::pointer me) : self{me} {}

  dispatcher_actor::behavior_type make_behavior() {
    self->set_down_handler([this](const caf::down_msg& down) { lost(down.source); });
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
    const auto id = what.occurrence;
    const auto known = jobs.find(id);
    // A promise that is made and not returned would answer `broken_promise` instead.
    if (known == jobs.end() && waiting.size() >= max_waiting_works) return caf::make_error(ec::queue_full);
    auto promise = self->make_response_promise<work_result>();
    if (known != jobs.end()) {
      known->second.askers.push_back(promise);
      return promise;
    }
    const auto serial = ++serials;
    self->run_delayed(std::chrono::milliseconds{what.deadline_ms}, [this, id, serial] { expire(id, serial); });
    jobs.emplace(id, job{std::move(what), {promise}, serial, {}, 0, 0});
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
    const auto run = todo.run = ++serials;
    const auto id = todo.what.occurrence;
    const auto limit = std::chrono::milliseconds{todo.what.deadline_ms} + grace;
    self->request(who.handle, limit, todo.what)
        .then(
            [this, id, run, handle = who.handle](const work_result& outcome) {
              free(handle);
              if (auto done = take(id, run)) answer(*done, outcome);
              assign();
            },
            [this, id, run, handle = who.handle](const caf::error& error) {
              free(handle);
              // Only the death of a specialist is a reason to try another one; its own "no" is an answer.
              if (error == caf::sec::request_receiver_down) return lost(handle.address());
              if (error == caf::sec::broken_promise) {
                self->send_exit(handle, caf::exit_reason::kill); // if it lives, it has forgotten a work
                return lost(handle.address());
              }
              if (auto done = take(id, run)) refuse(*done, code_of(error));
              assign();
            });
  }

  void free(const specialist_actor& handle) {
    for (auto& m : members)
      if (m.handle == handle) --m.running;
  }

  /// A specialist is gone; a remote one may never answer what it was asked.
  void lost(const caf::actor_addr& who) {
    std::erase_if(members, [&](const member& m) { return m.handle.address() == who; });
    for (auto each = jobs.begin(); each != jobs.end();) {
      auto& [id, todo] = *each;
      if (!todo.at || todo.at.address() != who) {
        ++each;
      } else if (todo.tries < max_tries) {
        todo.at = specialist_actor{};
        todo.run = 0;
        waiting.push_front(id);
        ++each;
      } else {
        refuse(todo, ec::no_specialist);
        each = jobs.erase(each);
      }
    }
    assign();
  }

  /// Removes a job whose try `run` has ended; nothing when it was stopped or is tried elsewhere meanwhile.
  std::optional<job> take(const occurrence_id& id, std::uint64_t run) {
    const auto found = jobs.find(id);
    if (found == jobs.end() || found->second.run != run) return std::nullopt;
    auto out = std::move(found->second);
    jobs.erase(found);
    return out;
  }

  void expire(const occurrence_id& id, std::uint64_t asked) {
    const auto found = jobs.find(id);
    if (found == jobs.end() || found->second.asked != asked) return;
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
  std::uint64_t serials = 0;
};

} // namespace

dispatcher_actor spawn_dispatcher(caf::actor_system& system) {
  return system.spawn<dispatcher_actor::stateful_impl<dispatcher_state>>();
}

} // namespace assay
