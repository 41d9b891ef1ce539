#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <string>
#include <vector>

namespace assay::catalogue {

/// An imported suite as tasks of kind suite: the problems of one number, in their languages, are one task, with the id
/// `<name>-<number>` and the canonical solutions as references. A solution to it is a whole file that begins with the
/// problem's head. They can be looked at and judged; they are never practised, since a solution can forge what such a
/// test says, and no score may hang on that.
std::vector<task> suite_tasks(const std::string& name, const std::vector<suite_problem>& problems);

} // namespace assay::catalogue
