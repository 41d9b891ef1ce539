#pragma once

#include "infra/cli/command.hpp"
#include "infra/judging/verify_task.hpp"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace assay::cli {

/// Adds `verify` to the command `tasks`.
void add_tasks_verify(CLI::App& tasks, command_fn& chosen);

/// The reports as scripts read them.
nlohmann::json to_json(const std::vector<task_report>& reports);

/// Shows each check as a step of progress. The terminal must outlive it.
check_fn step_teller(console& term);

/// A line a task, and below it what failed or was skipped.
void print(const console& term, const std::vector<task_report>& reports);

} // namespace assay::cli
