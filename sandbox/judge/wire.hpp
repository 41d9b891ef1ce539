#pragma once

#include "sandbox/judge/type.hpp"
#include "sandbox/result.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

/// The text form in which values cross the border of a sandbox. Any language reads it with a few lines:
///
///     i-42;          a whole number of 64 bits, in its shortest form
///     f0.5;          a float, as %.17g writes it, or inf, -inf, nan
///     T  F  N        true, false, null
///     s5:hello       a string: its length in bytes, then its UTF-8
///     l2;i1;i2;      a list: how many, then the elements
///     m1;s1:ki7;     a map: how many, then string keys each with its value
///
/// Lists stand for linked lists, trees and grids too, as in their JSON form (see value_type).
namespace assay::sandbox {

/// How deep and how long a foreign text may be.
struct wire_bounds {
  int depth = 64;
  std::size_t bytes = 64 * 1024 * 1024;
};

/// Any JSON value as wire text; integers beyond int64 are a problem.
result<std::string> encode(const nlohmann::json& value);

/// The value must conform to the type, which also turns whole numbers into floats where asked.
result<std::string> encode(const nlohmann::json& value, const value_type& type);

/// Reads one value and refuses anything after it, other spellings of a number, invalid UTF-8, repeated keys, and
/// whatever exceeds the bounds. Counts are checked against the bytes that are there before memory is taken.
result<nlohmann::json> decode(std::string_view text, const wire_bounds& bounds = {});

/// As above, and the value conforms to the type.
result<nlohmann::json> decode(std::string_view text, const value_type& type, const wire_bounds& bounds = {});

} // namespace assay::sandbox
