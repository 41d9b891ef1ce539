#pragma once

#include "infra/catalogue/task_spec.hpp"

#include <nlohmann/json_fwd.hpp>

namespace assay::catalogue {

/// The task that a document says, without the contents of other files. The document must have passed check_schema;
/// what a schema cannot say (see check_task) may still be wrong.
task read_task(const nlohmann::json& document);

} // namespace assay::catalogue
