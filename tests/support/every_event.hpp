#pragma once

#include "events/streams.hpp"

#include <string_view>
#include <type_traits>
#include <variant>

namespace assay::test {

/// Calls `f(stream category, std::type_identity<Event>)` for every event of every stream.
template <class F>
void for_each_event(F&& f) {
  const auto of = [&]<class... E>(std::string_view category, std::type_identity<std::variant<E...>>) {
    (f(category, std::type_identity<E>{}), ...);
  };
  of("candidate", std::type_identity<candidate_event>{});
  of("session", std::type_identity<session_event>{});
  of("task", std::type_identity<task_event>{});
}

/// The variant of the stream that holds an event of type E.
template <class E>
using stream_event_of = std::conditional_t<
    std::is_constructible_v<candidate_event, std::in_place_type_t<E>>, candidate_event,
    std::conditional_t<std::is_constructible_v<session_event, std::in_place_type_t<E>>, session_event, task_event>>;

} // namespace assay::test
