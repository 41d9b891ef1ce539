#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>

namespace assay::sandbox {

/// Runs a submission and the reference over growing inputs, each in a process of its own, taking turns, so that a bad
/// moment of the machine meets both. The samples are the cpu time of the call alone, measured from outside: reading the
/// arguments and writing the answer are not in it. Answers are not looked at; `judge` does that. A size is repeated
/// until the two smallest times of both sides agree (see `is_settled`), within the job's bounds.
///
/// A size at which the submission fails or exceeds `case_limit` ends the run with that verdict; complete smaller sizes
/// stay in the outcome. A failing reference is a sandbox failure. Blocks; a stop request ends it with `cancelled`.
measure_outcome measure(const measure_job& what, launcher& with, const progress_fn& tell, std::stop_token stop);

} // namespace assay::sandbox
