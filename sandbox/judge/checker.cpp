#include "sandbox/judge/checker.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace assay::sandbox {

namespace {

using nlohmann::json;

bool equal(const json& a, const json& b) {
  if (a.is_number_integer() && b.is_number_integer()) return a == b; // signed or unsigned is an accident of parsing
  if (a.type() != b.type()) return false;
  switch (a.type()) {
  case json::value_t::number_float: {
    const double x = a.get<double>(), y = b.get<double>();
    return x == y || (std::isnan(x) && std::isnan(y));
  }
  case json::value_t::array:
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal);
  case json::value_t::object:
    if (a.size() != b.size()) return false;
    for (const auto& [key, value] : a.items()) {
      const auto other = b.find(key);
      if (other == b.end() || !equal(value, *other)) return false;
    }
    return true;
  default:
    return a == b;
  }
}

} // namespace

agreement compare(checker how, const json& expected, const json& actual) {
  switch (how) {
  case checker::exact:
    return equal(expected, actual) ? agreement::same : agreement::different;
  }
  return agreement::different;
}

} // namespace assay::sandbox
