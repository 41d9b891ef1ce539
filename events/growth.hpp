#pragma once

#include "events/core/field.hpp"

#include <cstdint>
#include <string_view>

namespace assay {

/// How running time grows with the input, as far as running times can tell: n and n log n are one class, so are 1 and
/// log n. In the order of cost; `unclear` is none.
enum class growth_class : std::uint8_t { constant_or_log, linear, quadratic, cubic_or_more, exponential, unclear };
template <>
struct enum_names<growth_class> {
  static constexpr std::array<std::pair<growth_class, std::string_view>, 6> value{
      {{growth_class::constant_or_log, "constant-or-log"},
       {growth_class::linear, "linear"},
       {growth_class::quadratic, "quadratic"},
       {growth_class::cubic_or_more, "cubic-or-more"},
       {growth_class::exponential, "exponential"},
       {growth_class::unclear, "unclear"}}};
};

/// In the notation that people read, such as "n or n log n". Rubric 1 puts it into its reasons, so it never changes.
std::string_view in_notation(growth_class c) noexcept;

/// The class that is written so; `unclear` when none is.
growth_class growth_from_notation(std::string_view text) noexcept;

} // namespace assay
