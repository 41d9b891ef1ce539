#pragma once

#include "events/core/codec.hpp"
#include "events/core/envelope.hpp"
#include "events/core/error.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace assay {

/// Turns the stored JSON of shape `from` into that of shape `from + 1`. Pure; does not fail (what it does not
/// understand it leaves, and reading then says `event_malformed`).
struct upcast_step {
  std::string_view type;
  int from = 1;
  nlohmann::json (*step)(nlohmann::json);
};

/// All steps that exist, in no special order. Each lives in events/upcast/ in a file of its own.
std::span<const upcast_step> upcast_steps();

/// Brings stored data to shape `to` by the steps given.
result<void> upcast(
    nlohmann::json& data, std::string_view type, int from, int to, std::span<const upcast_step> steps = upcast_steps());

/// Writes one event of a stream's variant, or a single event.
template <event E>
new_event encode(const E& e, const metadata& meta) {
  return {std::string{E::type}, E::version, codec::dump(codec::write(e)), codec::dump(codec::write(meta))};
}
template <event... E>
new_event encode(const std::variant<E...>& e, const metadata& meta) {
  return std::visit([&](const auto& each) { return encode(each, meta); }, e);
}

namespace detail {
template <class Variant>
struct decoder;
template <event... E>
struct decoder<std::variant<E...>> {
  static constexpr std::array<std::string_view, sizeof...(E)> types{E::type...};

  static result<std::variant<E...>> decode(const recorded_event& stored, std::span<const upcast_step> steps) {
    auto data = codec::parse(stored.data);
    if (!data) return ec::event_malformed;
    result<std::variant<E...>> out = ec::unknown_event_type;
    const auto try_one = [&]<class T>(std::type_identity<T>) {
      if (stored.type != T::type) return false;
      T value{};
      if (const auto done = upcast(*data, T::type, stored.schema_version, T::version, steps); !done)
        out = done.error();
      else if (codec::read(*data, value))
        out = std::variant<E...>{std::move(value)};
      else
        out = ec::event_malformed;
      return true;
    };
    (void)(try_one(std::type_identity<E>{}) || ...);
    return out;
  }
};
} // namespace detail

/// The stored names of a variant's events.
template <class Variant>
inline constexpr auto types_of = detail::decoder<Variant>::types;

/// Reads a stored event into its stream's variant, always in the latest shape. Errors: unknown_event_type,
/// event_from_the_future, event_malformed.
template <class Variant>
result<Variant> decode(const recorded_event& stored, std::span<const upcast_step> steps = upcast_steps()) {
  return detail::decoder<Variant>::decode(stored, steps);
}

/// Reads the metadata of a stored event.
inline result<metadata> decode_meta(const recorded_event& stored) {
  const auto json = codec::parse(stored.meta);
  if (!json) return ec::event_malformed;
  return codec::from_json<metadata>(*json);
}

} // namespace assay
