#pragma once

#include "actors/core/messages.hpp"

namespace assay::bench {

/// A first append of one event to a stream of its own, encoded as an entity does it: `session.started` with its
/// metadata.
append_request first_append();

/// The same with 1 KB of text as evidence, as an append that takes a submission carries it.
append_request append_with_evidence();

} // namespace assay::bench
