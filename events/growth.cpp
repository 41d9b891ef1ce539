#include "events/growth.hpp"

#include <algorithm>

namespace assay {
namespace {

constexpr std::array<std::pair<growth_class, std::string_view>, 6> notations{
    {{growth_class::constant_or_log, "1 or log n"},
     {growth_class::linear, "n or n log n"},
     {growth_class::quadratic, "n^2"},
     {growth_class::cubic_or_more, "n^3 or more"},
     {growth_class::exponential, "exponential"},
     {growth_class::unclear, "unclear"}}};

} // namespace

std::string_view in_notation(growth_class c) noexcept {
  const auto found =
      std::find_if(notations.begin(), notations.end(), [&](const auto& each) { return each.first == c; });
  return found == notations.end() ? "unclear" : found->second;
}

growth_class growth_from_notation(std::string_view text) noexcept {
  const auto found =
      std::find_if(notations.begin(), notations.end(), [&](const auto& each) { return each.second == text; });
  return found == notations.end() ? growth_class::unclear : found->first;
}

} // namespace assay
