#pragma once

#include <string>
#include <string_view>

namespace assay::sandbox {

/// `<pid>-<start time>` of this process: tells whose something is that outlives a crash.
std::string owner_mark();

/// Whether the process with that mark still runs. Nonsense has no owner.
bool owner_lives(std::string_view mark);

} // namespace assay::sandbox
