#pragma once

#include <caf/fwd.hpp>

namespace assay {

/// Makes idle threads of the scheduler sleep until there is work, as every actor system of ours shall. CAF's default is
/// to look for work every 50 us for a while: that delays what comes from outside (an answer of Postgres) and takes the
/// processor from it.
void let_idle_threads_sleep(caf::actor_system_config& config);

} // namespace assay
