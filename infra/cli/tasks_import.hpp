#pragma once

#include "infra/cli/command.hpp"

namespace assay::cli {

/// Adds `tasks import`.
void add_tasks_import(CLI::App& tasks, command_fn& chosen);

} // namespace assay::cli
