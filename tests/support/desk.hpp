#pragma once

#include "actors/core/handles.hpp"
#include "actors/core/type_ids.hpp"

#include <caf/actor_system.hpp>
#include <caf/stateful_actor.hpp>
#include <caf/typed_event_based_actor.hpp>

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace assay::test {

/// A specialist that also answers when a test says so.
using desk_actor = caf::typed_actor<
    caf::result<work_result>(work), caf::result<void>(cancel_work),
    // Carries out the orders on its desk.
    caf::result<void>(caf::tick_atom)>;

/// What specialists were asked, in order, and what a test has them answer.
struct desk {
  using promise_type = caf::typed_response_promise<work_result>;

  std::vector<work> works;
  std::vector<desk_actor> whose; ///< by the index of the work
  std::vector<occurrence_id> cancelled;
  std::map<std::size_t, std::function<void(promise_type&)>> orders; ///< by the index of the work

  void answer(std::size_t i, work_result what) {
    order(i, [what = std::move(what)](promise_type& p) { p.deliver(what); });
  }
  void refuse(std::size_t i, ec why) {
    order(i, [why](promise_type& p) { p.deliver(caf::make_error(why)); });
  }
  /// Drops the promise without an answer, as a faulty specialist would.
  void forget(std::size_t i) {
    order(i, [](promise_type&) {});
  }

private:
  void order(std::size_t i, std::function<void(promise_type&)> what) {
    orders.emplace(i, std::move(what));
    caf::anon_send(whose.at(i), caf::tick_atom_v);
  }
};

/// Promises live and break with their actor.
struct desk_state {
  static constexpr const char* name = "desk";

  desk_state(desk_actor::pointer me, std::shared_ptr<desk> where) : self{me}, at{std::move(where)} {}

  desk_actor::behavior_type make_behavior() {
    return {
        [this](const work& what) -> caf::result<work_result> {
          auto promise = self->make_response_promise<work_result>();
          promises.emplace(at->works.size(), promise);
          at->works.push_back(what);
          at->whose.emplace_back(self);
          return promise;
        },
        [this](const cancel_work& cmd) { at->cancelled.push_back(cmd.occurrence); },
        [this](caf::tick_atom) {
          for (auto each = promises.begin(); each != promises.end();) {
            const auto found = at->orders.find(each->first);
            if (found == at->orders.end()) {
              ++each;
              continue;
            }
            const auto what = std::exchange(found->second, nullptr);
            at->orders.erase(found);
            what(each->second);
            each = promises.erase(each);
          }
        }};
  }

  desk_actor::pointer self;
  std::shared_ptr<desk> at;
  std::map<std::size_t, desk::promise_type> promises;
};

inline specialist_actor spawn_specialist(caf::actor_system& system, std::shared_ptr<desk> at) {
  return system.spawn<desk_actor::stateful_impl<desk_state>>(std::move(at));
}

/// A specialist behind which another one sits: when it dies, nothing ever answers, as when a node is lost.
inline specialist_actor::behavior_type
silent_specialist(specialist_actor::pointer self, std::shared_ptr<desk> at, specialist_actor behind) {
  return {
      [=](const work& what) -> caf::result<work_result> { return self->delegate(behind, what); },
      [=](const cancel_work& cmd) { at->cancelled.push_back(cmd.occurrence); }};
}

} // namespace assay::test
