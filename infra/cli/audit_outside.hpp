#pragma once

#include "events/core/envelope.hpp"
#include "events/core/error.hpp"
#include "infra/app/node.hpp"
#include "infra/audit/verify.hpp"

#include <cstdint>
#include <vector>

namespace assay::cli {

/// Events that the log's own order, as far as `seen` has followed it, does not show: in a stream behind its last
/// version, or beyond the head. What was properly appended in the meantime is not among them. A question per stream,
/// many at once. Blocks.
result<std::vector<recorded_event>> events_outside(app::node& node, const audit::verifier& seen);

} // namespace assay::cli
