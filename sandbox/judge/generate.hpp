#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"
#include "sandbox/judge/progress.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>

namespace assay::sandbox {

/// Makes inputs with a task's generator: Python source with `def generate(size, rng)` that answers with the list of
/// arguments; `rng` is a new `random.Random(seed)` for each size, so a size's input does not depend on the other sizes.
/// The inputs conform to the signature. A generator that fails gives its verdict and a detail. Blocks; a stop request
/// ends it with `cancelled`.
generate_outcome generate(const generate_job& what, launcher& with, const progress_fn& tell, std::stop_token stop);

/// Makes `count` small and varied inputs with the generator's `def sample(rng)`, each with a seed of its own, in the
/// order of the seeds. Else as `generate`; sizes are not looked at.
generate_outcome sample(const generate_job& what, std::size_t count, launcher& with, std::stop_token stop);

} // namespace assay::sandbox
