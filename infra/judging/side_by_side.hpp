#pragma once

#include <cstddef>
#include <functional>

namespace assay {

/// Calls `each` once with every index below `count`, from `threads` threads (at least one), lowest index first. Returns
/// when all calls have. `each` must not throw.
void side_by_side(std::size_t count, int threads, const std::function<void(std::size_t)>& each);

} // namespace assay
