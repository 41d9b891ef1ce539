#include "sandbox/judge/wire.hpp"

#include "sandbox/judge/utf8.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace assay::sandbox {

namespace {

using nlohmann::json;

void append_float(double value, std::string& out) {
  out += 'f';
  if (std::isnan(value))
    out += "nan"; // printf would tell its sign
  else {
    std::array<char, 32> text{};
    out.append(text.data(), static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.17g", value)));
  }
  out += ';';
}

void append_string(const std::string& text, std::string& out) {
  if (!is_utf8(text)) throw problem{"a string is not UTF-8"};
  out += 's' + std::to_string(text.size()) + ':' + text;
}

void append(const json& value, std::string& out) {
  switch (value.type()) {
  case json::value_t::null:
    out += 'N';
    break;
  case json::value_t::boolean:
    out += value.get<bool>() ? 'T' : 'F';
    break;
  case json::value_t::number_unsigned:
    if (value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max()) throw problem{"an int exceeds 64 bits"};
    [[fallthrough]];
  case json::value_t::number_integer:
    out += 'i' + std::to_string(value.get<std::int64_t>()) + ';';
    break;
  case json::value_t::number_float:
    append_float(value.get<double>(), out);
    break;
  case json::value_t::string:
    append_string(value.get_ref<const std::string&>(), out);
    break;
  case json::value_t::array:
    out += 'l' + std::to_string(value.size()) + ';';
    for (const auto& element : value) append(element, out);
    break;
  case json::value_t::object:
    out += 'm' + std::to_string(value.size()) + ';';
    for (const auto& [key, element] : value.items()) {
      append_string(key, out);
      append(element, out);
    }
    break;
  case json::value_t::binary:
  case json::value_t::discarded:
    throw problem{"a value has no wire form"};
  }
}

class wire_reader {
public:
  wire_reader(std::string_view text, const wire_bounds& bounds) : left_{text}, bounds_{bounds} {
    if (text.size() > bounds.bytes) throw problem{"the text is too long"};
  }

  json whole() {
    json value = any(bounds_.depth);
    if (!left_.empty()) throw problem{"there is text after the value"};
    return value;
  }

private:
  json any(int depth) {
    if (depth <= 0) throw problem{"the value is nested too deeply"};
    if (left_.empty()) throw problem{"the text ends too early"};
    const char tag = left_.front();
    left_.remove_prefix(1);
    switch (tag) {
    case 'N':
      return nullptr;
    case 'T':
      return true;
    case 'F':
      return false;
    case 'i':
      return integer(until(';'));
    case 'f':
      return floating(until(';'));
    case 's':
      return string();
    case 'l': {
      json made = json::array();
      for (std::size_t n = count(';'); n > 0; --n) made.push_back(any(depth - 1));
      return made;
    }
    case 'm': {
      json made = json::object();
      for (std::size_t n = count(';'); n > 0; --n) {
        if (left_.empty() || left_.front() != 's') throw problem{"the key of a map is no string"};
        left_.remove_prefix(1);
        std::string key = string();
        if (made.contains(key)) throw problem{"a map has a key twice"};
        made[std::move(key)] = any(depth - 1);
      }
      return made;
    }
    default:
      throw problem{"a value starts with an unknown letter"};
    }
  }

  std::string_view until(char end) {
    // No number is longer than 40 characters, and a search must not read megabytes for each of them.
    const auto at = left_.substr(0, 40).find(end);
    if (at == std::string_view::npos) throw problem{std::string{"a number lacks its '"} + end + "'"};
    const auto taken = left_.substr(0, at);
    left_.remove_prefix(at + 1);
    return taken;
  }

  static std::int64_t integer(std::string_view digits) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc::result_out_of_range) throw problem{"an int exceeds 64 bits"};
    if (error != std::errc{} || end != digits.data() + digits.size() || std::to_string(value) != digits)
      throw problem{"a whole number is not in its shortest form"};
    return value;
  }

  static double floating(std::string_view digits) {
    if (digits == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (digits == "inf") return std::numeric_limits<double>::infinity();
    if (digits == "-inf") return -std::numeric_limits<double>::infinity();
    // from_chars would take "infinity" and "nan(...)" too.
    if (digits.find_first_not_of("0123456789+-.e") != std::string_view::npos) throw problem{"a float is not a number"};
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end != digits.data() + digits.size() || error == std::errc::invalid_argument)
      throw problem{"a float is not a number"};
    if (error == std::errc::result_out_of_range) throw problem{"a float is out of range"};
    return value;
  }

  /// Every counted thing takes at least one byte.
  std::size_t count(char end) {
    const std::int64_t n = integer(until(end));
    if (n < 0 || static_cast<std::uint64_t>(n) > left_.size()) throw problem{"a count exceeds the text"};
    return static_cast<std::size_t>(n);
  }

  std::string string() {
    const std::size_t length = count(':');
    const auto taken = left_.substr(0, length);
    left_.remove_prefix(length);
    if (!is_utf8(taken)) throw problem{"a string is not UTF-8"};
    return std::string{taken};
  }

  std::string_view left_;
  wire_bounds bounds_;
};

} // namespace

result<std::string> encode(const json& value) {
  try {
    std::string out;
    append(value, out);
    return out;
  } catch (const problem& p) { return p; }
}

result<std::string> encode(const json& value, const value_type& type) {
  auto fitted = conform(value, type);
  if (!fitted) return fitted.error();
  return encode(*fitted);
}

result<json> decode(std::string_view text, const wire_bounds& bounds) {
  try {
    return wire_reader{text, bounds}.whole();
  } catch (const problem& p) { return p; }
}

result<json> decode(std::string_view text, const value_type& type, const wire_bounds& bounds) {
  auto value = decode(text, bounds);
  if (!value) return value;
  return conform(*value, type);
}

} // namespace assay::sandbox
