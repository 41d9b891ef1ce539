#pragma once

#include "actors/core/work.hpp"
#include "events/core/error.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

/// What a decider is. Values only: no CAF header here, and none in any decider.
namespace assay {

/// Where and when an event was recorded.
struct event_context {
  stream_id stream;
  std::int64_t version = 0;
  std::int64_t recorded_at_us = 0;
};

/// The pure core of one sort of entity `D`:
///   types `state` (default: the empty stream), `command`, `event` (variants);
///   `category`: the first part of its streams' names;
///   `revision`: bumped when `evolve` makes another state of the same events, so that no snapshot of before is used; a
///     state that has other fields needs no bump;
///   `decide(state, command)`: the events that follow, maybe none, or why not;
///   `evolve(state, event, context)`: the state after an event; total;
///   `pending(state)`: the works that the state waits for, each under the occurrence of the event that asked for it.
///   The shell
///     starts those that are not under way and cancels those that are no longer in it, after each append and after a
///     load;
///   `accept(occurrence, result)`: the command that brings a work's result in;
///   `follow_ups(state)`: commands that other entities must get because of what happened here, sent after each append
///   and after a
///     load; their ids derive from occurrences, so repeating one changes nothing;
///   `wake_at(state)`: when to send `wake(now)`, in microseconds since 1970; re-armed from the state, so it outlives a
///   restart.
template <class D>
concept decider = requires(
    const typename D::state& state, const typename D::command& command, const typename D::event& event,
    const event_context& at, const occurrence_id& occurrence, const work_result& result, std::int64_t now_us) {
  { D::category } -> std::convertible_to<std::string_view>;
  { D::revision } -> std::convertible_to<int>;
  { D::decide(state, command) } -> std::same_as<assay::result<std::vector<typename D::event>>>;
  { D::evolve(state, event, at) } -> std::same_as<typename D::state>;
  { D::pending(state) } -> std::same_as<std::vector<work>>;
  { D::accept(occurrence, result) } -> std::same_as<std::optional<typename D::command>>;
  D::follow_ups(state);
  { D::wake_at(state) } -> std::same_as<std::optional<std::int64_t>>;
  { D::wake(now_us) } -> std::same_as<std::optional<typename D::command>>;
};

} // namespace assay
