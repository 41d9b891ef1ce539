#pragma once

#include "infra/catalogue/json_source.hpp"

#include <vector>

namespace assay::catalogue {

/// What the document has that task.schema.json does not allow, in plain words and in the order of the lines.
std::vector<problem> check_schema(const json_source& source);

} // namespace assay::catalogue
