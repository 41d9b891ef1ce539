#pragma once

#include "events/core/envelope.hpp"
#include "events/core/error.hpp"
#include "infra/app/node.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace assay::cli {

struct invocation;

/// All events of a stream, read in pages; empty for a stream that is not there.
result<std::vector<recorded_event>> whole_stream(app::node& node, const stream_id& stream);

/// Whether a reader wants the next page.
enum class reading { go_on, stop };

/// Gives every event up to the log's present end to `take`, in pages, so that memory does not grow with the log. `take`
/// is told of that end too. The end of the log; `ec::cancelled` when `take` wanted no more.
result<std::int64_t> each_page(
    app::node& node, const std::function<reading(const std::vector<recorded_event>& events, std::int64_t end)>& take);

/// Tells why the log cannot be read; the exit code for that.
int log_failed(const invocation& call, ec why);

} // namespace assay::cli
