#pragma once

#include "events/core/codec.hpp"

#include <string>

namespace assay {

/// What the JSON of a value looks like, as a text: names and types of all fields, however deep. Two builds that give
/// the same text for a type can read what the other wrote, and understand the fields alike unless somebody gave an old
/// name a new meaning.
template <class T>
std::string shape_of() {
  if constexpr (described<T>) {
    std::string out = "{";
    std::apply(
        [&](const auto&... each) {
          const auto one = [&]<class S, class M>(const field<S, M>& f) {
            (out += f.name) += ":" + shape_of<M>() + ",";
          };
          (one(each), ...);
        },
        T::fields());
    return out + "}";
  } else if constexpr (named_enum<T>) {
    std::string out = "(";
    for (const auto& [value, text] : enum_names<T>::value) (out += text) += "|";
    return out + ")";
  } else if constexpr (codec::detail::is_vector<T>::value) {
    return "[" + shape_of<typename T::value_type>() + "]";
  } else if constexpr (codec::detail::is_optional<T>::value) {
    return shape_of<typename T::value_type>() + "?";
  } else if constexpr (codec::detail::is_map<T>::value) {
    return "<" + shape_of<typename T::key_type>() + ":" + shape_of<typename T::mapped_type>() + ">";
  } else if constexpr (std::same_as<T, std::string> || codec::detail::is_strong_id<T>::value) {
    return "text";
  } else if constexpr (std::floating_point<T>) {
    return "number";
  } else if constexpr (std::same_as<T, bool>) {
    return "bool";
  } else {
    static_assert(std::integral<T>, "this type has no JSON form");
    return "int";
  }
}

} // namespace assay
