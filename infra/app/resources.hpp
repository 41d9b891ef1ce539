#pragma once

#include "infra/config/settings.hpp"

#include <filesystem>

namespace assay::app {

/// The folder that holds `infra/catalogue/tasks` and `sandbox/<language>`: the setting, else `../share/assay` beside
/// the program when it is there, else the source tree that it was built from.
std::filesystem::path resources_of(const config::settings& settings);

} // namespace assay::app
