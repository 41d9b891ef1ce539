#pragma once

#include <functional>

namespace assay::sandbox {

enum class phase { preparing, compiling, running, measuring };

/// Where a judgement is. `number` of `count` cases or sizes, from 1; 0 of n while compiling; `preparing` comes once on
/// a machine and is long (a precompiled header).
struct progress {
  phase what = phase::compiling;
  int number = 0;
  int count = 0;
};

/// Called from the judging thread; may be empty; must not throw.
using progress_fn = std::function<void(const progress&)>;

} // namespace assay::sandbox
