#pragma once

#include <nlohmann/json_fwd.hpp>

/// Every step from one stored shape to the next, each in a file of its own; listed in `upcast_steps`.
namespace assay::upcasts {

/// `session.metrics-collected` 1 -> 2: the classes of growth were the texts that people read, and are names now.
nlohmann::json metrics_collected_1_2(nlohmann::json old);

} // namespace assay::upcasts
