#pragma once

#include "infra/cli/command.hpp"

namespace assay::cli {

/// Each adds one measurement to the command `bench`; the list of them is in bench.cpp.
void add_bench_judge(CLI::App& bench, command_fn& chosen);
void add_bench_sandbox(CLI::App& bench, command_fn& chosen);
void add_bench_growth(CLI::App& bench, command_fn& chosen);
void add_bench_log(CLI::App& bench, command_fn& chosen);
void add_bench_rebuild(CLI::App& bench, command_fn& chosen);
void add_bench_policy(CLI::App& bench, command_fn& chosen);

} // namespace assay::cli
