#pragma once

#include "tests/faults/whole_log.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace assay::test {

/// What fault tests have done, for the summary that a soak prints at its end and leaves in `soak-summary.txt` of the
/// build folder.
struct fault_summary {
  std::map<std::string, int> kills; ///< by what was killed
  std::map<std::string, int> where; ///< sessions that a kill has met, by where they stood
  int unanswered = 0;               ///< commands under way when their client was killed
  int checks = 0;
  whole_log last;

  /// The one of this name; all of them are printed when the test program ends.
  static fault_summary& of(const std::string& name);
  /// How often something is done: in the usual tests, or in a soak (`./test --soak`).
  static int times(int usually, int in_soak);

  /// Another check that has found the log whole.
  void add(const whole_log& found);
};

} // namespace assay::test
