#pragma once

#include "sandbox/judge/growth_class.hpp"
#include "sandbox/judge/job.hpp"
#include "sandbox/judge/outcome.hpp"

#include <chrono>
#include <vector>

namespace assay::sandbox {

enum class standing { as_reference, worse, better, unclear };

struct growth {
  growth_class what = growth_class::unclear;
  double confidence = 0;                ///< 0 to 1; 0 when unclear
  double slope = 0;                     ///< of log time over log size; the exponent of n
  double reference_slope = 0;           ///< 0 when the reference cannot be told
  standing against = standing::unclear; ///< slopes that differ by more than 0.4 are not alike
};

/// Whether the smallest time of a size can be believed: noise only adds, so two smallest ones that agree within a tenth
/// are near the truth. Times below a tenth of a millisecond are settled, since they say nothing anyway.
bool is_settled(const std::vector<double>& times_ms);

/// Pure. A size's time is its smallest sample. Sizes below half a millisecond say nothing; at least three sizes that
/// span a factor of four must remain, and most of them be settled, else all is unclear. Only exponential growth is also
/// told from sizes nearer to each other: four or more over which the times rise eightfold or more, faster than n^5.
/// The class is judged by the submission's slope corrected by how far the reference's is from the class it falls into:
/// the reference shows what this machine adds at these sizes (caches, allocation).
growth growth_of(const std::vector<size_samples>& samples);

/// Whether larger sizes cannot change what is said: the submission surely grows faster than `expected`, and at the
/// largest size so far it takes several times the reference's time.
bool is_clearly_worse(const std::vector<size_samples>& samples, growth_class expected);

/// Whether a size should be run once more, after `repeats` times: until the times of both sides have settled, within
/// the bounds of the job, whose measurement began at `began`. A long call that is far behind the reference is not
/// repeated.
bool wants_another(
    const measure_job& what, const size_samples& so_far, int repeats, std::chrono::steady_clock::time_point began);

} // namespace assay::sandbox
