#pragma once

#include "sandbox/judge/job.hpp"

#include <string>
#include <vector>

namespace assay::cli {

/// A solution that a crowd of submissions is made of.
struct crowd_member {
  std::string language;
  std::string kind; ///< "right", "wrong", "crash", "endless" or "busy": a right one that takes a while
  int share = 1;    ///< how many of a hundred
  std::string source;

  /// No two jobs hand in the same text, so that nothing could be remembered.
  sandbox::judge_job job(int number) const;
};

/// Solutions of all kinds in four languages, mostly Python and C++.
std::vector<crowd_member> crowd();

} // namespace assay::cli
