#include "infra/cli/judge_difference.hpp"

#include "events/core/codec.hpp"
#include "infra/cli/layout.hpp"
#include "sandbox/judge/checker.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace assay::cli {
namespace {

constexpr std::string_view ellipsis = "\u2026";

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
  for (; at > 0 && characters > 0; --characters) do
      --at;
    while (at > 0 && continues(text[at]));
  return at;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t characters) {
  for (; at < text.size() && characters > 0; --characters) do
      ++at;
    while (at < text.size() && continues(text[at]));
  return at;
}

std::string escape(unsigned code) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "\\u%04x", code);
  return text.data();
}

} // namespace

std::string value_text(const nlohmann::json& value) {
  const auto plain = codec::dump(value);
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const auto c = static_cast<unsigned char>(plain[i]);
    const auto next = i + 1 < plain.size() ? static_cast<unsigned char>(plain[i + 1]) : 0U;
    if (c == 0x7F) {
      out += escape(c);
    } else if (c == 0xC2 && next >= 0x80 && next < 0xA0) {
      out += escape(next);
      ++i;
    } else {
      out += plain[i];
    }
  }
  return out;
}

namespace {

using sandbox::agreement;
constexpr std::size_t short_value = 24;
constexpr std::size_t few = 3;

std::string brief(const nlohmann::json& value) { return beginning(value_text(value), short_value); }

/// What stands at `place`, of values that differ.
std::string note_at(
    const sandbox::checker& how, const nlohmann::json& expected, const nlohmann::json& actual,
    const std::string& place) {
  if (expected.is_array() && actual.is_array()) {
    const auto shared = std::min(expected.size(), actual.size());
    for (std::size_t i = 0; i < shared; ++i)
      if (compare(how, expected[i], actual[i]) == agreement::different)
        return note_at(how, expected[i], actual[i], place + '[' + std::to_string(i) + ']');
    return (place.empty() ? "" : "at " + place + ": ") + std::to_string(expected.size()) + " elements expected, " +
           std::to_string(actual.size()) + " found";
  }
  if (expected.is_object() && actual.is_object()) {
    const auto in = place.empty() ? std::string{} : "at " + place + ": ";
    for (const auto& [key, value] : expected.items()) {
      if (!actual.contains(key)) return in + "the key " + brief(key) + " is missing";
      if (compare(how, value, actual[key]) == agreement::different)
        return note_at(how, value, actual[key], place + '[' + brief(key) + ']');
    }
    for (const auto& [key, value] : actual.items())
      if (!expected.contains(key)) return in + "the key " + brief(key) + " is too much";
  }
  return place.empty() ? std::string{}
                       : "at " + place + ": " + brief(expected) + " expected, " + brief(actual) + " found";
}

/// The elements of one list that another one lacks, each as often as it lacks it.
std::string lacking(const nlohmann::json& list, const nlohmann::json& other) {
  std::map<std::string, int> there;
  for (const auto& each : other) ++there[value_text(each)];
  std::string out;
  std::size_t count = 0;
  for (const auto& each : list) {
    if (there[value_text(each)]-- > 0) continue;
    if (++count <= few) (out += out.empty() ? "" : ", ") += brief(each);
  }
  if (count > few) out += " and " + std::to_string(count - few) + " more";
  return out;
}

std::string unordered_note(const nlohmann::json& expected, const nlohmann::json& actual) {
  const auto missing = lacking(expected, actual), extra = lacking(actual, expected);
  std::string out = missing.empty() ? "" : "missing: " + missing;
  if (!extra.empty()) out += (out.empty() ? "" : "; ") + ("too much: " + extra);
  return out;
}

} // namespace

std::string difference_note(const sandbox::checker& how, const nlohmann::json& expected, const nlohmann::json& actual) {
  if (std::holds_alternative<sandbox::in_any_order>(how)) return unordered_note(expected, actual);
  if (std::holds_alternative<sandbox::any_of>(how))
    return expected.size() > 1 ? std::to_string(expected.size() - 1) + " other answers are right as well" : "";
  if (std::holds_alternative<sandbox::by_predicate>(how)) return {};
  return note_at(how, expected, actual, {});
}

std::string beginning(std::string_view text, std::size_t columns) {
  const auto end = forth(text, 0, columns);
  if (end == text.size()) return std::string{text};
  return std::string{text.substr(0, end)}.append(ellipsis) + " (" + std::to_string(columns_of(text)) + " characters)";
}

difference difference_of(std::string_view expected, std::string_view actual, std::size_t columns) {
  const auto [left, right] = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
  auto at = static_cast<std::size_t>(left - expected.begin());
  while (at > 0 && ((at < expected.size() && continues(expected[at])) || (at < actual.size() && continues(actual[at]))))
    --at;
  const bool whole = forth(expected, 0, columns) == expected.size() && forth(actual, 0, columns) == actual.size();
  // What stands before the difference is the same in both, so both are cut at the same byte.
  const auto begin = whole ? 0 : back(expected, at, columns / 3);
  const auto room = columns - (begin > 0 ? 1 : 0) - 1;
  const auto cut = [&](std::string_view text) {
    const auto end = whole ? text.size() : forth(text, begin, room);
    std::string out{begin > 0 ? ellipsis : ""};
    out += text.substr(begin, end - begin);
    if (end < text.size()) out += ellipsis;
    return out;
  };
  return {cut(expected), cut(actual), columns_of(expected.substr(begin, at - begin)) + (begin > 0 ? 1 : 0)};
}

} // namespace assay::cli
