#pragma once

#include "projections/score/rubric.hpp"

namespace assay::rubric_1 {

/// See `award` in rubric.hpp.
score award(const attempt_facts& facts);

} // namespace assay::rubric_1
