#pragma once

#include "infra/catalogue/catalogue.hpp"
#include "infra/catalogue/problem.hpp"

#include <filesystem>
#include <variant>
#include <vector>

namespace assay::catalogue {

/// Reads every folder of `tasks` as one task (README.md shows the format). Either all of them are right, or every
/// problem of every task is told and nothing is loaded. Hidden folders and files beside the folders are overlooked.
std::variant<catalogue, std::vector<problem>> load_catalogue(const std::filesystem::path& tasks);

/// Reads one task's folder, in the same way.
std::variant<task, std::vector<problem>> load_task(const std::filesystem::path& folder);

} // namespace assay::catalogue
