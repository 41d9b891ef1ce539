#include "infra/cli/bench.hpp"

#include <CLI/CLI.hpp>

namespace assay::cli {

void add_bench(CLI::App& app, command_fn& chosen) {
  auto* bench = app.add_subcommand("bench", "Measures Assay on this machine");
  bench->require_subcommand(1);
  bench->footer("Examples:\n  assay bench judge\n  assay bench sandbox\n  assay bench log\n  assay bench rebuild\n"
                "  assay bench policy");
  add_bench_judge(*bench, chosen);
  add_bench_sandbox(*bench, chosen);
  add_bench_growth(*bench, chosen);
  add_bench_log(*bench, chosen);
  add_bench_rebuild(*bench, chosen);
  add_bench_policy(*bench, chosen);
}

} // namespace assay::cli
