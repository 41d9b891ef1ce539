#include "infra/cli/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace assay::cli {

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string_view text, std::size_t columns) {
  std::string out{text};
  if (const auto used = columns_of(text); used < columns) out.append(columns - used, ' ');
  return out;
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns) {
  const auto limit = std::max(columns, indent + 20); // a narrow terminal breaks the lines itself
  std::string out;
  std::size_t used = indent;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (used > indent && used + 1 + columns_of(word) > limit) {
      out += '\n' + std::string(indent, ' ');
      used = indent;
    } else if (used > indent) {
      out += ' ';
      ++used;
    }
    out += word;
    used += columns_of(word);
  }
  return out;
}

std::string tenths(double number) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.1f", number);
  std::string out{text.data()};
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out == "-0" ? "0" : out;
}

std::string utc_text(std::int64_t microseconds) {
  const auto seconds = static_cast<std::time_t>(std::floor(static_cast<double>(microseconds) / 1e6));
  std::tm parts{};
  std::array<char, 32> text{};
  if (gmtime_r(&seconds, &parts) == nullptr || std::strftime(text.data(), text.size(), "%F %T", &parts) == 0)
    return "?";
  return text.data();
}

} // namespace assay::cli
