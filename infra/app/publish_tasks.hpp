#pragma once

#include "actors/core/ports.hpp"
#include "infra/catalogue/catalogue.hpp"

#include <caf/fwd.hpp>

#include <string>
#include <vector>

namespace assay::app {

/// What came of publishing.
struct publication {
  int written = 0;
  std::vector<std::string> problems; ///< one a task that could not be published, in words for an operator
};

/// Says in the log which tasks this installation offers: appends `task.published` to the stream of each task whose
/// digest is not the one last published there. The command ids follow from stream, version and digest, so processes
/// that start together publish once. Blocks for two round trips to the log; what fails is left for the next start.
publication publish_tasks(caf::actor_system& system, const event_log_actor& log, const catalogue::catalogue& tasks);

} // namespace assay::app
