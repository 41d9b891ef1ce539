#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace assay {

/// Names one data member of a described struct. A struct is *described* when its static `fields()` returns a tuple of
/// these; its JSON form, its CAF inspection and its golden tests are derived from that one list.
template <class Struct, class Member>
struct field {
  std::string_view name;
  Member Struct::*member;
};
template <class Struct, class Member>
field(std::string_view, Member Struct::*) -> field<Struct, Member>;
template <class Struct, class Member, std::size_t N>
field(const char (&)[N], Member Struct::*) -> field<Struct, Member>;

template <class T>
concept described = requires {
  T::fields();
};

/// A described struct that is stored in the log. `type` is the stored name and `version` the shape's number.
template <class T>
concept event = described<T> && std::equality_comparable<T> && requires {
  { T::type } -> std::convertible_to<std::string_view>;
  { T::version } -> std::convertible_to<int>;
};

/// Calls `f(name, member)` for each field of `object`, in the declared order.
template <described T, class F>
constexpr void for_each_field(T& object, F&& f) {
  std::apply([&](const auto&... each) { (f(each.name, object.*each.member), ...); }, std::remove_const_t<T>::fields());
}
template <described T, class F>
constexpr void for_each_field(const T& object, F&& f) {
  std::apply([&](const auto&... each) { (f(each.name, object.*each.member), ...); }, T::fields());
}

/// Specialise for an enum to store it by name: `static constexpr std::array<std::pair<E, std::string_view>, N> value`.
template <class E>
struct enum_names;

template <class E>
concept named_enum = std::is_enum_v<E> && requires {
  enum_names<E>::value;
};

template <named_enum E>
constexpr std::string_view name(E value) noexcept {
  for (const auto& [each, text] : enum_names<E>::value)
    if (each == value) return text;
  return "?";
}

template <named_enum E>
constexpr std::optional<E> enum_from_name(std::string_view text) noexcept {
  for (const auto& [each, candidate] : enum_names<E>::value)
    if (candidate == text) return each;
  return std::nullopt;
}

/// CAF's inspection of every described struct; a template, so that this folder needs no CAF header.
template <class Inspector, described T>
bool inspect(Inspector& f, T& object) {
  return std::apply(
      [&](const auto&... each) { return f.object(object).fields(f.field(each.name, object.*each.member)...); },
      T::fields());
}

/// CAF's inspection of every named enum: by its number, since both ends run the same build.
template <class Inspector, named_enum E>
bool inspect(Inspector& f, E& value) {
  using number = std::underlying_type_t<E>;
  return f.apply(
      [&] { return static_cast<number>(value); },
      [&](number x) {
        value = static_cast<E>(x);
        return true;
      });
}

} // namespace assay
