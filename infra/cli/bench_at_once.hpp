#pragma once

#include "infra/cli/command.hpp"

namespace assay::cli {

struct at_once_options {
  int submissions = 200;
  int runs = 3; ///< of each solution alone, before
};

/// Judges a mix of right, wrong, slow and crashing solutions, first each alone, then all at once over the launcher's
/// slots. Tells whether verdicts are the same and what the crowd costs. Exit code 1 when a verdict differs.
int bench_at_once(invocation& call, const at_once_options& wanted);

} // namespace assay::cli
