#include "actors/core/supervise.hpp"

#include <caf/actor_clock.hpp>
#include <caf/actor_system.hpp>
#include <caf/event_based_actor.hpp>
#include <caf/stateful_actor.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace assay {
namespace {

using namespace std::chrono_literals;

struct supervisor_state {
  static constexpr const char* name = "supervisor";

  supervisor_state(caf::event_based_actor* me, dispatcher_actor to, specialist_spec what)
      : self{me}, dispatcher{std::move(to)}, spec{std::move(what)} {}

  caf::behavior make_behavior() {
    self->set_down_handler([this](const caf::down_msg& down) {
      if (down.source == child.address()) again(down.reason);
    });
    self->set_exit_handler([this](const caf::exit_msg& exit) {
      self->send_exit(child, exit.reason);
      self->quit(exit.reason);
    });
    start();
    return {[this](caf::tick_atom) { start(); }};
  }

  void start() {
    born = self->clock().now();
    child = spec.make(self->system());
    self->monitor(child);
    self->send(dispatcher, spec.offer, child);
  }

  void again(const caf::error& reason) {
    const bool lived = self->clock().now() - born > 60s;
    pause = lived ? 100ms : std::min<std::chrono::milliseconds>(pause * 2, 10s);
    spdlog::warn("{} died ({}); making another one in {} ms", spec.name, to_string(reason), pause.count());
    self->delayed_send(self, pause, caf::tick_atom_v);
  }

  caf::event_based_actor* self;
  dispatcher_actor dispatcher;
  specialist_spec spec;
  specialist_actor child;
  caf::actor_clock::time_point born;
  std::chrono::milliseconds pause{50};
};

} // namespace

caf::actor spawn_supervised(caf::actor_system& system, dispatcher_actor dispatcher, specialist_spec spec) {
  return system.spawn<caf::stateful_actor<supervisor_state>>(std::move(dispatcher), std::move(spec));
}

} // namespace assay
