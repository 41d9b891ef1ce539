#pragma once

#include "actors/core/bus.hpp"
#include "actors/core/dispatcher.hpp"
#include "events/candidate.hpp"
#include "tests/support/actor_world.hpp"
#include "tests/support/desk.hpp"
#include "tests/support/scripted_log.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace assay::test {

/// A bus over a scripted log, with one specialist for every sort of work.
struct bus_world {
  actor_world world;
  std::shared_ptr<log_book> book = std::make_shared<log_book>();
  std::shared_ptr<desk> at = std::make_shared<desk>();
  scripted_log_actor log = world.ends_with_the_test(spawn_scripted_log(world.system, book));
  dispatcher_actor dispatcher = world.ends_with_the_test(spawn_dispatcher(world.system));
  specialist_actor specialist = world.ends_with_the_test(spawn_specialist(world.system, at));
  bus_actor bus;

  const std::string key = "11111111-1111-4111-8111-111111111111";
  const stream_id person{"candidate-ada"};
  const stream_id session{"session-" + key};

  bus_world() {
    start_bus("test");
    caf::anon_send(
        dispatcher,
        join_specialist{
            {work_kind::choose_task, work_kind::give_hint, work_kind::execute, work_kind::measure, work_kind::analyse,
             work_kind::review},
            100},
        specialist);
    world.run();
  }

  /// A bus of another process: knows only what the log knows.
  void start_bus(std::string holder) {
    bus = world.ends_with_the_test(spawn_bus(world.system, {log, dispatcher}, std::move(holder)));
    world.at_end([this, mine = bus] {
      // Entities are not linked to the bus, so they must be told; what the log still owes them comes first.
      book->holds_reads = false;
      caf::anon_send(log, caf::tick_atom_v);
      caf::anon_send(mine, leave{});
    });
  }

  command_envelope to_person(any_command command, std::string id = random_uuid()) const {
    return {{std::move(id)}, person, "ada", {principal_kind::candidate, "ada"}, "corr", "", std::move(command), {}};
  }
  command_envelope to_session(any_command command, std::string id = random_uuid()) const {
    auto out = to_person(std::move(command), std::move(id));
    out.to = session;
    return out;
  }
  auto ask(const command_envelope& what) { return world.ask<command_reply>(bus, what); }

  void register_ada() { ask(to_person(register_candidate{"cli", {"e-name"}, "en"})); }
  static task_wish wish() {
    task_wish w;
    w.language = "python";
    return w;
  }
  /// Registers, opens a session; the follow-up has started it and the generator is asked under @2.
  void open() {
    register_ada();
    ask(to_person(open_session{{key}, wish(), "cli"}));
  }
  /// Answers the newest work of a sort.
  void answer(work_kind kind, work_result with) {
    for (auto i = at->works.size(); i-- > 0;)
      if (kind_of(at->works[i].request) == kind) {
        at->answer(i, std::move(with));
        return world.run();
      }
    BOOST_FAIL("nobody asked for " << name(kind));
  }
  std::vector<std::string> types(const stream_id& stream) const { return book->types(stream); }
};

inline std::string error_of(const std::shared_ptr<reply<command_reply>>& r) {
  return r->error ? std::string{name(*r->error)} : r->value ? "answered" : "no answer yet";
}

} // namespace assay::test
