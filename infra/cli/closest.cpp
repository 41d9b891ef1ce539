#include "infra/cli/closest.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <utility>

namespace assay::cli {
namespace {

constexpr std::size_t few = 8;
constexpr std::size_t longest = 64; // the distance of longer texts is of no use and costs their product

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(
      out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

/// Levenshtein's distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

std::string joined(const std::vector<std::string>& names, std::string_view separator) {
  std::string out;
  for (const auto& each : names) (out += out.empty() ? std::string_view{} : separator) += each;
  return out;
}

} // namespace

std::vector<std::string> closest(std::string_view typed, const std::vector<std::string>& known) {
  const auto wanted = lower(typed.substr(0, longest));
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const auto& each : known) {
    const auto candidate = lower(each.substr(0, longest));
    const auto apart = distance(wanted, candidate);
    const bool part = wanted.size() >= 3 && candidate.find(wanted) != std::string::npos;
    if (part || apart <= std::max<std::size_t>(1, candidate.size() / 3)) near.emplace_back(part ? 0 : apart, each);
  }
  std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min<std::size_t>(near.size(), 3); ++i) out.push_back(near[i].second);
  return out;
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& known, std::string_view otherwise) {
  if (const auto near = closest(typed, known); !near.empty()) return "did you mean " + joined(near, " or ") + "?";
  if (!known.empty() && known.size() <= few) return "known: " + joined(known, ", ");
  return std::string{otherwise};
}

} // namespace assay::cli
