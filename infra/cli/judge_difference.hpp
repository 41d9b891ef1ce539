#pragma once

#include "sandbox/judge/comparison.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace assay::cli {

/// A value as one line of JSON that cannot drive a terminal: all control characters are escaped.
std::string value_text(const nlohmann::json& value);

/// The beginning of a text, in at most so many characters, with an ellipsis and its whole length when it is cut.
std::string beginning(std::string_view text, std::size_t columns);

/// Two texts cut to the same stretch around their first difference, so that both show it.
struct difference {
  std::string expected;
  std::string actual;
  std::size_t column = 0; ///< of the first different character in both
};
/// Where a wrong answer first goes wrong, in words: a place inside of lists and maps, lengths that differ, and with a
/// checker that overlooks the order what is missing and what is too much. Empty when the two texts say it all.
std::string difference_note(const sandbox::checker& how, const nlohmann::json& expected, const nlohmann::json& actual);

difference difference_of(std::string_view expected, std::string_view actual, std::size_t columns);

} // namespace assay::cli
