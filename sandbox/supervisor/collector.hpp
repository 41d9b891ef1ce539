#pragma once

namespace assay::sandbox::supervisor {

struct settings;

/// Brings back the regular files beneath /work that match, reading each through a descriptor that follows no link.
void collect(const settings& s);

} // namespace assay::sandbox::supervisor
