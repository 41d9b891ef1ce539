#pragma once

#include "events/candidate.hpp"
#include "events/core/codec.hpp"
#include "events/core/envelope.hpp"
#include "events/core/error.hpp"

#include <algorithm>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace assay {

/// A read model as a set of rows, each a pure fold over events. A view type `V` describes one row (a described struct)
/// and has
///   static constexpr std::string_view view;    the stored name
///   static constexpr int revision;             bumped when the fold changes, so that the rows are made anew
///   types                                  stored names of the events that it reads (see `types_of`); left out: of all
///   static std::optional<std::string> key_of(const recorded_event&);   the row that an event changes, if any
///   static result<V> project(V, const recorded_event&);                the row after it; an error stops the projection
template <class V>
concept row_view = described<V> && std::default_initializable<V> && requires(V row, const recorded_event& e) {
  { V::view } -> std::convertible_to<std::string_view>;
  { V::revision } -> std::convertible_to<int>;
  { V::key_of(e) } -> std::same_as<std::optional<std::string>>;
  { V::project(row, e) } -> std::same_as<result<V>>;
};

/// The stored names of the events that a view reads; empty: it is shown every event.
template <row_view V>
constexpr std::span<const std::string_view> types_read_by() {
  if constexpr (requires { V::types; })
    return V::types;
  else
    return {};
}

/// A `row_view` with its type erased: what the runner works with. Rows are JSON; null is a row that is not there yet.
struct projection {
  std::string_view view;
  int revision = 1;
  std::span<const std::string_view> types; ///< as `types_read_by`: others need not be read from the log at all
  std::optional<std::string> (*key_of)(const recorded_event&) = nullptr; ///< nothing for an event of another type
  /// Folds the event into the row; `ec::ok`, or why the projection must stop (the row is then unchanged).
  ec (*project)(nlohmann::json& row, const recorded_event&) = nullptr;
};

/// The candidate of whom a view must keep nothing from this event on. The rule is the same for every view: the rows
/// whose field `candidate` names them go, and what was folded before never comes back.
inline std::optional<std::string> erased_candidate(const recorded_event& e) {
  if (e.type != candidate_erased::type) return std::nullopt;
  return std::string{key_of(e.stream)};
}

/// Whether a row is one of theirs.
inline bool belongs_to(const nlohmann::json& row, const std::string& candidate) {
  return row.is_object() && row.contains("candidate") && row["candidate"] == candidate;
}

template <row_view V>
projection erase_type() {
  const auto key_of = [](const recorded_event& e) -> std::optional<std::string> {
    constexpr auto types = types_read_by<V>();
    if (!types.empty() && std::find(types.begin(), types.end(), e.type) == types.end()) return std::nullopt;
    return V::key_of(e);
  };
  const auto project = [](nlohmann::json& row, const recorded_event& e) {
    V before{};
    if (!row.is_null() && !codec::read(row, before)) return ec::event_malformed;
    const auto after = V::project(std::move(before), e);
    if (!after) return after.error();
    row = codec::write(*after);
    return ec::ok;
  };
  return {V::view, V::revision, types_read_by<V>(), key_of, project};
}

} // namespace assay
