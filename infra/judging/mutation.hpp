#pragma once

#include "infra/catalogue/task_spec.hpp"
#include "infra/judging/verify_task.hpp"
#include "sandbox/launcher.hpp"

#include <stop_token>

namespace assay {

/// What must be reached: so many mutants that change what the reference answers to generated inputs, and this share of
/// them refused by the task's own cases.
struct mutation_bar {
  std::size_t least = 20;
  double share = 0.9;
};

/// Changes the Python reference in small ways and asks whether the task's cases notice. Mutants that answer all samples
/// of the generator as the reference does say nothing and do not count. Also demands that slow Python solutions agree
/// with the reference on the samples.
task_check
check_mutants(const catalogue::task& t, const mutation_bar& bar, sandbox::launcher& with, const std::stop_token& stop);

} // namespace assay
