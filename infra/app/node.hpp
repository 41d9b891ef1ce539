#pragma once

#include "actors/core/bus.hpp"
#include "actors/core/ports.hpp"
#include "actors/core/sandbox_port.hpp"
#include "infra/app/database.hpp"
#include "infra/app/sandbox.hpp"
#include "infra/app/startup.hpp"
#include "infra/app/tasks.hpp"
#include "infra/catalogue/catalogue.hpp"
#include "infra/config/settings.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace caf {
class actor_system;
}
namespace assay::postgres {
struct connection_options;
}

namespace assay::app {

/// Which parts a command needs.
enum class parts {
  log,      ///< the log, evidence and views: for reading
  entities, ///< and the bus and the sealer: for commands that need no work done
  all       ///< and specialists, the catalogue and the sandbox: for sessions
};

/// The composition root: a running Assay inside this process. Belongs to the thread that made it. Handles of parts that
/// were not asked for are empty.
class node {
public:
  /// Starts (or joins) Postgres, migrates, loads the catalogue, prepares the sandbox, spawns the actors and publishes
  /// the tasks (a failure of that is a warning). Blocks.
  static startup_result<std::unique_ptr<node>>
  start(const config::settings& settings, parts wanted, const step_fn& step);

  /// Ends everything in order: entities, specialists, the log; then leaves the private cluster.
  ~node();
  node(const node&) = delete;
  node& operator=(const node&) = delete;

  caf::actor_system& system();
  const event_log_actor& log() const;
  const evidence_actor& evidence() const;
  const views_actor& views() const;
  const catalogue_actor& tasks() const;
  const sandbox_actor& sandbox() const;
  const bus_actor& bus() const;
  /// Where the log is kept, for what reads beside its port.
  const postgres::connection_options& database() const;

private:
  struct state;
  explicit node(std::unique_ptr<state> now);
  std::unique_ptr<state> state_;
};

} // namespace assay::app
