#include "events/upcast/steps.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace assay::upcasts {
namespace {

// A table of its own: what version 1 wrote stays so, whatever becomes of today's names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> names{
    {{"1 or log n", "constant-or-log"},
     {"n or n log n", "linear"},
     {"n^2", "quadratic"},
     {"n^3 or more", "cubic-or-more"},
     {"exponential", "exponential"}}};

// Whatever else stood there had no rank in a rubric either, as "unclear".
std::string_view name_of(std::string_view text) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == text; });
  return found == names.end() ? "unclear" : found->second;
}

} // namespace

nlohmann::json metrics_collected_1_2(nlohmann::json old) {
  for (const auto* key : {"growth", "expected_growth"})
    if (const auto at = old.find(key); at != old.end() && at->is_string())
      *at = name_of(at->get_ref<const std::string&>());
  return old;
}

} // namespace assay::upcasts
