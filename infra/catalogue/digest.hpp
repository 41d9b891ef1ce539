#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <string>

namespace assay::catalogue {

/// SHA-256 (hex) over a canonical form of what decides a verdict: kind, signature, cases in their order, checker and
/// limits. Texts, hints, visibility, ratings and the order of keys in the file do not matter.
std::string digest(const task& t);

} // namespace assay::catalogue
