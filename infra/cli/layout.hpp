#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace assay::cli {

/// Characters, not bytes: what a text takes on a terminal, when no character is wide.
std::size_t columns_of(std::string_view text);

/// The text with blanks behind it up to `columns`; longer texts stay as they are.
std::string padded(std::string_view text, std::size_t columns);

/// Breaks a text between words so that lines end before `columns`. The first line is taken to begin at column `indent`,
/// the others are given as many blanks. No newline at the end.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns);

/// A number to one decimal, without a trailing ".0".
std::string tenths(double number);

/// "2024-05-01 14:03:22" in UTC.
std::string utc_text(std::int64_t microseconds);

} // namespace assay::cli
