#include "actors/core/scheduling.hpp"

#include <caf/actor_system_config.hpp>

namespace assay {

void let_idle_threads_sleep(caf::actor_system_config& config) {
  // After this stage of polling comes one that waits on a condition variable; without the first, the second begins at
  // once.
  config.set("caf.work-stealing.moderate-poll-attempts", 0);
}

} // namespace assay
