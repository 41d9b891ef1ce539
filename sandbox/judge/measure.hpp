#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>

namespace assay::sandbox {

/// Runs a submission and the reference over growing inputs, each in a process of its own, taking turns, so that a bad
/// moment of the machine meets both. The samples are the cpu time of the call alone, measured from outside: reading the
/// arguments and writing the answer are not in it. A size is repeated until the two smallest times of both sides agree
/// (see `is_settled`), within the job's bounds; a long call that is far behind the reference is not repeated. Sizes
/// that could tell nothing more (see `is_clearly_worse`) are left out.
///
/// At each size the answers are compared, as the task's checker does. A wrong answer, a crash or an exceeded limit
/// counts only when a process of its own with this one input ends the same way, since honest code may keep state from
/// call to call; then it ends the run with that verdict. Complete smaller sizes stay in the outcome. A failing
/// reference is a sandbox failure. Blocks; a stop request ends it with `cancelled`.
measure_outcome measure(const measure_job& what, launcher& with, const progress_fn& tell, std::stop_token stop);

/// Has the reference compiled now, so that a later measurement finds it done. Whatever goes wrong is left to that one.
void compile_reference(const measure_job& what, launcher& with, std::stop_token stop);

} // namespace assay::sandbox
