#pragma once

#include "infra/postgres/connection.hpp"
#include "infra/postgres/setup_error.hpp"

namespace assay::postgres {

/// The version of the tables that this program works with.
inline constexpr int schema_version = 3;

/// Brings the database to `schema_version`, in one transaction, once even when several processes start together.
/// Refuses a database that a newer program has changed, and servers older than PostgreSQL 15. Makes the installation's
/// key. Blocks.
setup_result<void> migrate(const connection_options& database);

} // namespace assay::postgres
