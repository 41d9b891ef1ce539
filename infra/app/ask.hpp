#pragma once

#include "actors/core/errors.hpp"
#include "events/core/error.hpp"

#include <caf/actor_system.hpp>
#include <caf/scoped_actor.hpp>

#include <chrono>
#include <utility>

namespace assay::app {

/// Asks a typed actor from an ordinary thread and blocks for the answer. `ec::timed_out` when none comes in time.
template <class Answer, class Handle, class Message>
result<Answer>
ask(caf::actor_system& system, const Handle& to, Message&& message,
    std::chrono::milliseconds limit = std::chrono::seconds{30}) {
  caf::scoped_actor self{system};
  result<Answer> out = ec::timed_out;
  self->request(to, limit, std::forward<Message>(message))
      .receive(
          [&](Answer& answer) { out = std::move(answer); }, [&](const caf::error& error) { out = code_of(error); });
  return out;
}

/// The same for messages that are answered with nothing.
template <class Handle, class... Message>
ec tell_for(caf::actor_system& system, const Handle& to, std::chrono::milliseconds limit, Message&&... message) {
  caf::scoped_actor self{system};
  ec out = ec::timed_out;
  self->request(to, limit, std::forward<Message>(message)...)
      .receive([&] { out = ec::ok; }, [&](const caf::error& error) { out = code_of(error); });
  return out;
}
template <class Handle, class... Message>
ec tell(caf::actor_system& system, const Handle& to, Message&&... message) {
  return tell_for(system, to, std::chrono::seconds{30}, std::forward<Message>(message)...);
}

} // namespace assay::app
