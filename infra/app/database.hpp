#pragma once

#include "infra/app/startup.hpp"
#include "infra/config/settings.hpp"
#include "infra/postgres/cluster.hpp"
#include "infra/postgres/connection.hpp"

#include <filesystem>
#include <optional>

namespace assay::app {

/// The data directory: the setting, else the usual place.
std::filesystem::path home_of(const config::settings& settings);

/// A running server and the database on it that the settings name. Keeps the private cluster's place, if it is that.
struct open_database {
  std::optional<postgres::cluster> cluster; ///< empty when the settings name another server
  postgres::connection_options connect;
};

/// Joins the private cluster, starting it when nobody has, or takes the server that the settings name. Creates no
/// tables. Blocks.
startup_result<open_database> reach_database(const config::settings& settings, const step_fn& step);

} // namespace assay::app
