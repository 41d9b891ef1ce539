#pragma once

#include "events/core/error.hpp"
#include "events/core/field.hpp"
#include "events/core/ids.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The JSON form of described structs. Writing never fails (text that is not UTF-8 is mended, a number that is not
/// finite becomes null); reading is strict about types and missing fields, and ignores unknown fields.
namespace assay::codec {

using json = nlohmann::json;

/// jsonb cannot hold U+0000, so NUL is written as DLE '0' and DLE as DLE '1'.
std::string escape_nul(std::string_view text);
std::string unescape_nul(std::string_view text);

/// Replaces what is not UTF-8 by U+FFFD.
std::string to_utf8(std::string_view bytes);
bool is_utf8(std::string_view bytes) noexcept;

/// One compact line, valid UTF-8 whatever the strings hold.
std::string dump(const json& value);

/// Parses a text; nothing when it is no JSON.
std::optional<json> parse(std::string_view text);

template <class T>
json write(const T& value);
template <class T>
bool read(const json& from, T& to);

namespace detail {
template <class T>
struct is_strong_id : std::false_type {};
template <class Tag>
struct is_strong_id<strong_id<Tag>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};
template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_map : std::false_type {};
template <class K, class T>
struct is_map<std::map<K, T>> : std::true_type {};

/// The text of a map's key: a string, an id, the name of an enum, or a whole number.
template <class K>
std::string write_key(const K& key) {
  if constexpr (std::integral<K>)
    return std::to_string(key);
  else if constexpr (named_enum<K>)
    return std::string{name(key)};
  else if constexpr (is_strong_id<K>::value)
    return escape_nul(key.value);
  else
    return escape_nul(key);
}
template <class K>
bool read_key(std::string_view text, K& key) {
  if constexpr (std::integral<K>) {
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), key);
    return failed == std::errc{} && end == text.data() + text.size();
  } else if constexpr (named_enum<K>) {
    const auto found = enum_from_name<K>(text);
    if (found) key = *found;
    return found.has_value();
  } else if constexpr (is_strong_id<K>::value) {
    key.value = unescape_nul(text);
    return true;
  } else {
    key = unescape_nul(text);
    return true;
  }
}
} // namespace detail

template <class T>
json write(const T& value) {
  if constexpr (std::same_as<T, json>) {
    return value;
  } else if constexpr (described<T>) {
    json object = json::object();
    for_each_field(value, [&](std::string_view key, const auto& member) {
      if constexpr (detail::is_optional<std::decay_t<decltype(member)>>::value) {
        if (!member) return; // an absent value is an absent key
      }
      object[std::string{key}] = write(member);
    });
    return object;
  } else if constexpr (named_enum<T>) {
    return std::string{name(value)};
  } else if constexpr (detail::is_strong_id<T>::value) {
    return escape_nul(value.value);
  } else if constexpr (std::same_as<T, std::string>) {
    return escape_nul(value);
  } else if constexpr (detail::is_vector<T>::value) {
    json array = json::array();
    for (const auto& each : value) array.push_back(write(each));
    return array;
  } else if constexpr (detail::is_optional<T>::value) {
    return value ? write(*value) : json{};
  } else if constexpr (detail::is_map<T>::value) {
    json object = json::object();
    for (const auto& [key, each] : value) object[detail::write_key(key)] = write(each);
    return object;
  } else if constexpr (std::floating_point<T>) {
    return std::isfinite(value) ? json(value) : json{};
  } else {
    static_assert(std::integral<T>, "this type has no JSON form");
    return value;
  }
}

template <class T>
bool read(const json& from, T& to) {
  if constexpr (std::same_as<T, json>) {
    to = from;
    return true;
  } else if constexpr (described<T>) {
    if (!from.is_object()) return false;
    bool good = true;
    for_each_field(to, [&](std::string_view key, auto& member) {
      const auto found = from.find(key);
      if (found != from.end())
        good = good && read(*found, member);
      else if constexpr (detail::is_optional<std::decay_t<decltype(member)>>::value)
        member.reset();
      else
        good = false;
    });
    return good;
  } else if constexpr (named_enum<T>) {
    if (!from.is_string()) return false;
    const auto value = enum_from_name<T>(from.get_ref<const std::string&>());
    if (value) to = *value;
    return value.has_value();
  } else if constexpr (detail::is_strong_id<T>::value) {
    return read(from, to.value);
  } else if constexpr (std::same_as<T, std::string>) {
    if (!from.is_string()) return false;
    to = unescape_nul(from.get_ref<const std::string&>());
    return true;
  } else if constexpr (detail::is_vector<T>::value) {
    if (!from.is_array()) return false;
    to.clear();
    to.reserve(from.size());
    for (const auto& each : from) {
      typename T::value_type item{};
      if (!read(each, item)) return false;
      to.push_back(std::move(item));
    }
    return true;
  } else if constexpr (detail::is_optional<T>::value) {
    if (from.is_null()) return to.reset(), true;
    typename T::value_type item{};
    if (!read(from, item)) return false;
    to = std::move(item);
    return true;
  } else if constexpr (detail::is_map<T>::value) {
    if (!from.is_object()) return false;
    to.clear();
    for (const auto& [text, each] : from.items()) {
      typename T::key_type key{};
      if (!detail::read_key(text, key) || !read(each, to[key])) return false;
    }
    return true;
  } else if constexpr (std::same_as<T, bool>) {
    if (!from.is_boolean()) return false;
    to = from.get<bool>();
    return true;
  } else if constexpr (std::floating_point<T>) {
    if (!from.is_number()) return false;
    to = from.get<T>();
    return true;
  } else {
    static_assert(std::integral<T>, "this type has no JSON form");
    if (!from.is_number_integer()) return false;
    if (from.is_number_unsigned() && !std::in_range<T>(from.get<std::uint64_t>())) return false;
    if (!from.is_number_unsigned() && !std::in_range<T>(from.get<std::int64_t>())) return false;
    to = from.get<T>();
    return true;
  }
}

/// Reads a value; `ec::event_malformed` when the JSON has another shape.
template <class T>
result<T> from_json(const json& from) {
  T value{};
  if (!read(from, value)) return ec::event_malformed;
  return value;
}

} // namespace assay::codec
