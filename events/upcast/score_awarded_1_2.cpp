#include "events/upcast/steps.hpp"

#include <nlohmann/json.hpp>

namespace assay::upcasts {

nlohmann::json score_awarded_1_2(nlohmann::json old) {
  if (old.is_object()) old["familiarity"] = 0.0; // `mine` stays absent
  return old;
}

} // namespace assay::upcasts
