#pragma once

#include <string_view>

namespace assay::sandbox {

/// Classes of growth that running times can tell apart, from the cheapest on; n and n log n cannot be, nor can 1 and
/// log n.
enum class growth_class { constant_or_log, linear, quadratic, cubic_or_more, exponential, unclear };

/// Such as "n or n log n".
std::string_view to_string(growth_class c) noexcept;

/// The class of this name; `unclear` when there is none.
growth_class growth_class_from_string(std::string_view name) noexcept;

} // namespace assay::sandbox
