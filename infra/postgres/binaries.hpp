#pragma once

#include "infra/postgres/setup_error.hpp"

#include <filesystem>

namespace assay::postgres {

/// Where Postgres' programs are.
struct binaries {
  std::filesystem::path directory; ///< holds `postgres` and `initdb`
  int major = 0;                   ///< such as 15
};

/// The oldest major version that Assay works with.
inline constexpr int oldest_major = 15;

/// Finds the programs: in `only` when it is not empty, else where `pg_config --bindir` says, in
/// /usr/lib/postgresql/*/bin and on the PATH. `major` 0 takes the newest; another number takes that version, which an
/// existing cluster needs. Blocks.
setup_result<binaries> find_binaries(const std::filesystem::path& only, int major);

} // namespace assay::postgres
