#pragma once

#include "infra/app/startup.hpp"
#include "infra/catalogue/catalogue.hpp"
#include "infra/config/settings.hpp"

#include <filesystem>

namespace assay::app {

/// The tasks that ship, those in `own_tasks` and those of `own_suites`; a problem lists every fault of every file.
startup_result<catalogue::catalogue> load_tasks(const config::settings& settings);

/// Where imported tasks are kept, a folder each; may not be there.
std::filesystem::path own_tasks(const config::settings& settings);

/// Where imported suites are kept: a folder each, with files of JSON lines; may not be there.
std::filesystem::path own_suites(const config::settings& settings);

} // namespace assay::app
