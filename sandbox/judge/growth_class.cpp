#include "sandbox/judge/growth_class.hpp"

#include <algorithm>
#include <iterator>

namespace assay::sandbox {

namespace {

constexpr std::string_view names[] = {"1 or log n", "n or n log n", "n^2", "n^3 or more", "exponential", "unclear"};

} // namespace

std::string_view to_string(growth_class c) noexcept { return names[static_cast<std::size_t>(c)]; }

growth_class growth_class_from_string(std::string_view name) noexcept {
  const auto* const found = std::ranges::find(names, name);
  return found == std::end(names) ? growth_class::unclear : static_cast<growth_class>(found - std::begin(names));
}

} // namespace assay::sandbox
