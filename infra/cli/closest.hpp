#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::cli {

/// The known names that a mistyped one may have meant, the likeliest first, three at most; none when nothing is near.
std::vector<std::string> closest(std::string_view typed, const std::vector<std::string>& known);

/// A sentence for the fix line of an error: "did you mean a or b?", else "known: a, b, c" (when there are few), else
/// `otherwise`.
std::string suggestion(std::string_view typed, const std::vector<std::string>& known, std::string_view otherwise);

} // namespace assay::cli
