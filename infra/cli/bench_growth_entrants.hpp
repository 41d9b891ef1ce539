#pragma once

#include "sandbox/judge/growth.hpp"

#include <string>
#include <vector>

namespace assay::cli {

/// A solution of `work(nums: list<int>) -> int` whose growth is known.
struct growth_entrant {
  std::string name;
  std::string language;
  sandbox::growth_class truth;
  std::string source;
  std::string reference;
  std::vector<std::int64_t> sizes;
};

/// One of each class in each language, at sizes where the class can be told from its neighbours.
std::vector<growth_entrant> growth_entrants();

} // namespace assay::cli
