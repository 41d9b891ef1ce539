#pragma once

#include "events/core/codec.hpp"
#include "events/core/field.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>

namespace assay::test {

/// Gives every member of a described struct, however deep, a value of its own: no optional absent, no list empty.
class filler {
public:
  template <class T>
  void fill(std::string_view key, T& to) {
    if constexpr (described<T>) {
      for_each_field(to, [this](std::string_view name, auto& member) { fill(name, member); });
    } else if constexpr (named_enum<T>) {
      to = enum_names<T>::value.back().first;
    } else if constexpr (codec::detail::is_strong_id<T>::value) {
      to.value = std::string{key} + "-" + std::to_string(++n_);
    } else if constexpr (std::same_as<T, std::string>) {
      to = std::string{key} + " " + std::to_string(++n_);
    } else if constexpr (codec::detail::is_vector<T>::value) {
      to.resize(2);
      for (auto& each : to) fill(key, each);
    } else if constexpr (codec::detail::is_optional<T>::value) {
      fill(key, to.emplace());
    } else if constexpr (codec::detail::is_map<T>::value) {
      if constexpr (std::same_as<typename T::key_type, std::string>) {
        fill(key, to["one"]);
        fill(key, to["two"]);
      } else {
        typename T::key_type of{};
        fill(key, of);
        fill(key, to[of]);
      }
    } else if constexpr (std::same_as<T, bool>) {
      to = true;
    } else if constexpr (std::floating_point<T>) {
      to = ++n_ + 0.25;
    } else {
      static_assert(std::integral<T>);
      to = static_cast<T>(++n_);
    }
  }

private:
  int n_ = 0;
};

/// The same for every run and every build.
template <described T>
T filled() {
  T out;
  filler{}.fill("", out);
  return out;
}

} // namespace assay::test
