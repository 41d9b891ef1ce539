#pragma once

#include "events/core/error.hpp"
#include "infra/app/node.hpp"
#include "infra/audit/verify.hpp"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <functional>

namespace assay::cli {

/// Verifies the whole log of a node, up to its present end. `tell` hears of the position and the end after each page.
/// Blocks. Errors: those of the log.
result<audit::report>
verify_log(app::node& node, const std::function<void(std::int64_t position, std::int64_t end)>& tell = {});

nlohmann::json to_json(const audit::report& found);

} // namespace assay::cli
