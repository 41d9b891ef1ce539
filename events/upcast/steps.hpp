#pragma once

#include <nlohmann/json_fwd.hpp>

/// Every step from one stored shape to the next, each in a file of its own; listed in `upcast_steps`.
namespace assay::upcasts {

/// `session.metrics-collected` 1 -> 2: the classes of growth were the texts that people read, and are names now.
nlohmann::json metrics_collected_1_2(nlohmann::json old);

/// `candidate.session-opened` and `session.task-requested` 1 -> 2: a wish tells what else its choice looks at. Then it
/// looked at nothing else, and a topic without a rating counted as the candidate overall.
nlohmann::json wish_1_2(nlohmann::json old);

/// `session.score-awarded` 1 -> 2: what is needed to rate the task too. It was not recorded, so such a score rates
/// none.
nlohmann::json score_awarded_1_2(nlohmann::json old);

} // namespace assay::upcasts
