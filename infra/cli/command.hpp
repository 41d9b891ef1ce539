#pragma once

#include "infra/cli/console.hpp"
#include "infra/config/settings.hpp"

#include <functional>

namespace CLI {
class App;
}

namespace assay::cli {

/// What every command is given.
struct invocation {
  config::settings settings;
  console& term;
  bool json = false; ///< --json was given
};

/// Set by the parser to the command that was named; run after the configuration is known to be good.
using command_fn = std::function<int(invocation&)>;

/// Each adds its command to the parser. `chosen` outlives the parser's run.
void add_practice(CLI::App& app, command_fn& chosen);
void add_demo(CLI::App& app, command_fn& chosen);
void add_judge(CLI::App& app, command_fn& chosen);
void add_tasks(CLI::App& app, command_fn& chosen);
void add_profile(CLI::App& app, command_fn& chosen);
void add_replay(CLI::App& app, command_fn& chosen);
void add_erase(CLI::App& app, command_fn& chosen);
void add_audit(CLI::App& app, command_fn& chosen);
void add_doctor(CLI::App& app, command_fn& chosen);
void add_projections(CLI::App& app, command_fn& chosen);
void add_bench(CLI::App& app, command_fn& chosen);

} // namespace assay::cli
