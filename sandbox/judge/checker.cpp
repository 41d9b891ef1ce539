#include "sandbox/judge/checker.hpp"

#include "sandbox/judge/wire.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace assay::sandbox {

namespace {

using nlohmann::json;

bool same_float(double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); }

/// `alike(expected, actual)` decides for floats.
template <class Alike>
bool equal(const json& a, const json& b, const Alike& alike) {
  if (a.is_number_integer() && b.is_number_integer()) return a == b; // signed or unsigned is an accident of parsing
  if (a.type() != b.type()) return false;
  switch (a.type()) {
  case json::value_t::number_float:
    return alike(a.get<double>(), b.get<double>());
  case json::value_t::array:
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [&](const json& x, const json& y) { return equal(x, y, alike); });
  case json::value_t::object:
    if (a.size() != b.size()) return false;
    for (const auto& [key, value] : a.items()) {
      const auto other = b.find(key);
      if (other == b.end() || !equal(value, *other, alike)) return false;
    }
    return true;
  default:
    return a == b;
  }
}

bool close(const within& allowed, double expected, double actual) {
  if (same_float(expected, actual)) return true;
  if (!std::isfinite(expected) || !std::isfinite(actual)) return false;
  // The distance of two finite numbers may itself be infinite, which no allowance covers.
  return std::abs(expected - actual) <= std::max(allowed.absolute, allowed.relative * std::abs(expected)) &&
         std::isfinite(expected - actual);
}

void drop_signs_of_zero(json& value) {
  if (value.is_number_float() && value.get<double>() == 0) value = 0.0;
  if (value.is_structured())
    for (auto& each : value) drop_signs_of_zero(each);
}

/// The wire text tells values apart exactly as `exactly` does, once zeros have no sign. So sorting it pairs them in
/// n log n, where looking for each element in turn would take n^2.
std::vector<std::string> sorted_texts(const json& list) {
  std::vector<std::string> out;
  for (json each : list) {
    drop_signs_of_zero(each);
    auto text = encode(each);
    out.push_back(text ? *std::move(text) : std::string{});
  }
  std::ranges::sort(out);
  return out;
}

struct comparing {
  const json& expected;
  const json& actual;

  bool operator()(const exactly&) const { return equal(expected, actual, same_float); }
  bool operator()(const in_any_order&) const {
    return expected.is_array() && actual.is_array() && expected.size() == actual.size() &&
           sorted_texts(expected) == sorted_texts(actual);
  }
  bool operator()(const within& allowed) const {
    return equal(expected, actual, [&](double x, double y) { return close(allowed, x, y); });
  }
  bool operator()(const any_of&) const {
    return expected.is_array() &&
           std::ranges::any_of(expected, [&](const json& right) { return equal(right, actual, same_float); });
  }
  bool operator()(const by_predicate&) const { return false; }
  bool operator()(const anything&) const { return true; }
};

} // namespace

agreement compare(const checker& how, const json& expected, const json& actual) {
  return std::visit(comparing{expected, actual}, how) ? agreement::same : agreement::different;
}

result<json> conform_expected(const checker& how, const json& expected, const value_type& returns) {
  if (std::holds_alternative<anything>(how)) return json{};
  if (!std::holds_alternative<any_of>(how)) return conform(expected, returns);
  if (!expected.is_array() || expected.empty()) return problem{"not a list of at least one right answer"};
  json all = json::array();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    auto one = conform(expected[i], returns);
    if (!one) return problem{"right answer " + std::to_string(i + 1) + ": " + one.error().what};
    all.push_back(std::move(*one));
  }
  return all;
}

const json& shown_expected(const checker& how, const json& expected) {
  return std::holds_alternative<any_of>(how) && expected.is_array() && !expected.empty() ? expected.front() : expected;
}

} // namespace assay::sandbox
