#pragma once

#include "sandbox/judge/job.hpp"
#include "sandbox/judge/type.hpp"

#include <nlohmann/json_fwd.hpp>

namespace assay::sandbox {

enum class agreement { same, different };

/// Compares an answer with what was expected; both conform to the type of the signature's return value. `exact`: equal
/// through and through; floats to the last bit save that NaN equals NaN and 0.0 equals -0.0; an int never equals a
/// float.
agreement compare(checker how, const nlohmann::json& expected, const nlohmann::json& actual);

} // namespace assay::sandbox
