#pragma once

#include "infra/catalogue/json_source.hpp"
#include "infra/catalogue/task_spec.hpp"

#include <vector>

namespace assay::catalogue {

/// What is wrong with a task that its schema allows: names that clash, values of other types than the signature says,
/// sizes that do not grow, roles that nobody plays, kinds and checkers that the judge does not know yet. `read` is the
/// task that read_task() made of `source`; its types and values take their canonical form (see sandbox/judge/type.hpp).
/// Files are not looked at.
std::vector<problem> check_task(const json_source& source, task& read);

} // namespace assay::catalogue
