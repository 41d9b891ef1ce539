#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>
#include <string>

namespace assay::sandbox {

/// The part of `measure` for whole programs. Each run is a process of its own; what a process takes without any input
/// is taken off its times. Outputs are compared line by line.
measure_outcome measure_program(
    const measure_job& what, const language& l, launcher& with, slot& where, const progress_fn& tell,
    const std::stop_token& stop);

/// The job of a whole program for measuring, not yet compiled and without input.
job whole_program(const measure_job& what, const language& l, const std::string& source);

} // namespace assay::sandbox
