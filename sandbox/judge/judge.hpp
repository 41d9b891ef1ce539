#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>

namespace assay::sandbox {

/// Judges one solution. Blocks the calling thread for as long as it takes; a stop request ends it within milliseconds
/// with `cancelled`. Never throws for what a program did.
///
/// One process runs the cases one by one while it behaves. A case that fails is run once more in a process of its own,
/// and that run counts. Two cases that exceed the time limit end the run; the rest is `skipped`. A sandbox failure is
/// tried once more from the start. An unknown language, or a task whose cases do not fit its signature, is a sandbox
/// failure.
judge_outcome judge(const judge_job& what, launcher& with, const progress_fn& tell, std::stop_token stop);

} // namespace assay::sandbox
