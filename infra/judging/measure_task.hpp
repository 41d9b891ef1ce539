#pragma once

#include "actors/core/sandbox_port.hpp"
#include "infra/catalogue/catalogue.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>

namespace assay {

/// Makes the growing inputs, runs the submission beside the reference over them and names the growth. A generator that
/// fails is our failure. Blocks; a stop request ends it with `cancelled`.
measured measure_task(
    const prepared_measurement& what, sandbox::launcher& with, const sandbox::progress_fn& tell, std::stop_token stop);

/// Everything that it takes, for a language in which the task has a reference solution.
prepared_measurement prepare_measuring(const catalogue::task& task, const std::string& language, std::string source);

} // namespace assay
